package org.plainline.bot.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.plainline.bot.command.Command;

/**
 * Something that a caller may ask for, by key or by word: a row of {@code call/commands.tsv}.
 *
 * @param name which
 * @param key 0 to 9; empty if it is only said
 * @param where the states in which it means that; empty for all
 * @param needs what must hold for it
 * @param leads to this state, or {@link #BACK}
 * @param told what the bot is told meanwhile
 */
public record CallCommand(
    String name,
    OptionalInt key,
    List<String> where,
    Optional<Fact> needs,
    String leads,
    Optional<Command> told) {

  /** Leads to what was said before. */
  static final String BACK = "back";

  public CallCommand {
    where = List.copyOf(where);
  }

  static CallCommand of(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 6 || !cells[1].matches("[0-9]|-")) {
      throw new IllegalArgumentException("a command of a call has six columns: " + row);
    }
    return new CallCommand(
        cells[0],
        cells[1].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[1])),
        cells[2].equals("*") ? List.of() : CallTable.names(cells[2]),
        cells[3].equals("-")
            ? Optional.empty()
            : Optional.of(Fact.valueOf(cells[3].toUpperCase(Locale.ROOT))),
        cells[4],
        cells[5].equals("-") ? Optional.empty() : Optional.of(command(cells[5])));
  }

  /** A command of the bot by its name in the tables. */
  static Command command(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("the bot has no command " + name));
  }

  static Optional<Command> find(String name) {
    return Stream.<Command>concat(
            Stream.of(Command.Keyword.values()), Stream.of(Command.Wish.values()))
        .filter(known -> known.toString().equals(name))
        .findFirst();
  }

  boolean holds(Set<Fact> facts) {
    return needs.isEmpty() || facts.contains(needs.get());
  }

  boolean isIn(String state, String place) {
    return where.isEmpty() || where.contains(state) || where.contains(place);
  }
}
