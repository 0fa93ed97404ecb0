package org.plainline.bot.call;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plainline.bot.command.Command.Keyword;

/**
 * Something that a caller may ask for, by key or by word: a row of {@code call/commands.tsv}.
 *
 * @param name which
 * @param key 0 to 9; empty if it is only said
 * @param where the states in which it means that; empty for all
 * @param leads to this state, or {@link #BACK}
 * @param keyword what the bot is told meanwhile
 */
public record CallCommand(
    String name, OptionalInt key, List<String> where, String leads, Optional<Keyword> keyword) {

  /** Leads to what was said before. */
  static final String BACK = "back";

  public CallCommand {
    where = List.copyOf(where);
  }

  static CallCommand of(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 5 || !cells[1].matches("[0-9]|-")) {
      throw new IllegalArgumentException("a command of a call has five columns: " + row);
    }
    return new CallCommand(
        cells[0],
        cells[1].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[1])),
        cells[2].equals("*") ? List.of() : CallTable.names(cells[2]),
        cells[3],
        cells[4].equals("-") ? Optional.empty() : Optional.of(Keyword.valueOf(cells[4])));
  }

  boolean isIn(String state, String place) {
    return where.isEmpty() || where.contains(state) || where.contains(place);
  }
}
