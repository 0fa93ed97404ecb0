package org.plainline.bot.call;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.plainline.bot.conversation.Call;

/**
 * What follows what in a call. Pure: a state and what happened give the next state; the tables are
 * {@code call/states.tsv} and {@code call/commands.tsv}.
 */
public final class CallTable {

  /** Offers the topics or languages to choose from. */
  public static final String LIST = "list";

  /** Offers the other languages by their names. */
  public static final String NAMES = "names";

  private final Map<String, CallState> states = new LinkedHashMap<>();
  private final List<CallCommand> commands;

  private CallTable(List<String> stateRows, List<String> commandRows) {
    stateRows.stream().map(CallState::of).forEach(state -> states.put(state.name(), state));
    commands = commandRows.stream().map(CallCommand::of).toList();
  }

  /**
   * Reads the tables.
   *
   * @throws IllegalArgumentException if a row has no such form, or names what no row defines
   */
  public static CallTable of(List<String> stateRows, List<String> commandRows) {
    CallTable table = new CallTable(stateRows, commandRows);
    table.check();
    return table;
  }

  static List<String> names(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(" "));
  }

  public List<CallState> states() {
    return List.copyOf(states.values());
  }

  /** The state of that name. */
  public CallState state(String name) {
    CallState state = states.get(name);
    if (state == null) {
      throw new IllegalArgumentException("a call has no state " + name);
    }
    return state;
  }

  /** The key of a command; every command that is read out has one. */
  public int key(String command) {
    return named(command)
        .flatMapToInt(row -> row.key().stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a call has no key for " + command));
  }

  /** What a command means while these facts hold: the first of its rows; empty if it has none. */
  public Optional<CallCommand> command(String name, Set<Fact> facts) {
    return named(name).filter(row -> row.holds(facts)).findFirst();
  }

  /** What a key means now; where it means two things, the one of fewer states. */
  public Optional<CallCommand> pressed(int key, Call call, Set<Fact> facts) {
    return commands.stream()
        .filter(row -> row.key().equals(OptionalInt.of(key)))
        .filter(row -> row.isIn(call.state(), call.place()) && row.holds(facts))
        .min(Comparator.comparing(row -> row.where().isEmpty()));
  }

  /** Where a call goes on after a command. */
  public CallState after(CallCommand command, Call call) {
    return command.leads().equals(CallCommand.BACK) ? place(call) : state(command.leads());
  }

  /** What follows a fault: a state, or a command as if the caller had asked for it. */
  public Next after(Fault fault, Call call, Set<Fact> facts) {
    CallState now = states.getOrDefault(call.state(), state("ask"));
    String next = now.after().getOrDefault(fault, "rephrase");
    Optional<CallCommand> command = command(next, facts);
    return new Next(command.map(told -> after(told, call)).orElseGet(() -> state(next)), command);
  }

  /** Where "again" comes back to. */
  public CallState place(Call call) {
    return states.getOrDefault(call.place(), state("ask"));
  }

  /** The state that follows, and the command that led there, if one did. */
  public record Next(CallState state, Optional<CallCommand> command) {}

  private Stream<CallCommand> named(String command) {
    return commands.stream().filter(row -> row.name().equals(command));
  }

  private boolean isCommand(String name) {
    return named(name).findAny().isPresent();
  }

  private void check() {
    for (CallState state : states.values()) {
      for (String next : state.after().values()) {
        require(states.containsKey(next) != isCommand(next), next);
      }
      for (String offer : state.offers()) {
        require(List.of(LIST, NAMES).contains(offer) || isCommand(offer), offer);
      }
    }
    for (CallCommand command : commands) {
      Stream.concat(Stream.of(command.leads()), command.where().stream())
          .filter(name -> !name.equals(CallCommand.BACK))
          .forEach(name -> require(states.containsKey(name), name));
    }
  }

  private static void require(boolean known, String name) {
    if (!known) {
      throw new IllegalArgumentException("no row of the call defines " + name);
    }
  }
}
