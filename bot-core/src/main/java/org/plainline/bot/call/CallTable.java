package org.plainline.bot.call;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final Map<String, CallCommand> commands = new LinkedHashMap<>();

  private CallTable(List<String> stateRows, List<String> commandRows) {
    stateRows.stream().map(CallState::of).forEach(state -> states.put(state.name(), state));
    commandRows.stream().map(CallCommand::of).forEach(each -> commands.put(each.name(), each));
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

  public List<CallCommand> commands() {
    return List.copyOf(commands.values());
  }

  /** The state of that name. */
  public CallState state(String name) {
    CallState state = states.get(name);
    if (state == null) {
      throw new IllegalArgumentException("a call has no state " + name);
    }
    return state;
  }

  /** The command of that name. */
  public CallCommand command(String name) {
    CallCommand command = commands.get(name);
    if (command == null) {
      throw new IllegalArgumentException("a call has no command " + name);
    }
    return command;
  }

  /** What a key means now; where it means two things, the one of fewer states. */
  public Optional<CallCommand> pressed(int key, Call call) {
    return commands.values().stream()
        .filter(command -> command.key().equals(OptionalInt.of(key)))
        .filter(command -> command.isIn(call.state(), call.place()))
        .min(Comparator.comparing(command -> command.where().isEmpty()));
  }

  /** Where a call goes on after a command. */
  public CallState after(CallCommand command, Call call) {
    return command.leads().equals(CallCommand.BACK) ? place(call) : state(command.leads());
  }

  /** What follows a fault: a state, or a command as if the caller had asked for it. */
  public Next after(Fault fault, Call call) {
    CallState now = states.getOrDefault(call.state(), state("ask"));
    String next = now.after().getOrDefault(fault, "rephrase");
    return commands.containsKey(next)
        ? new Next(after(command(next), call), Optional.of(command(next)))
        : new Next(state(next), Optional.empty());
  }

  /** Where "again" comes back to. */
  public CallState place(Call call) {
    return states.getOrDefault(call.place(), state("ask"));
  }

  /** The state that follows, and the command that led there, if one did. */
  public record Next(CallState state, Optional<CallCommand> command) {}

  private void check() {
    for (CallState state : states.values()) {
      for (String next : state.after().values()) {
        require(states.containsKey(next) || commands.containsKey(next), next);
      }
      for (String offer : state.offers()) {
        require(List.of(LIST, NAMES).contains(offer) || commands.containsKey(offer), offer);
      }
    }
    for (CallCommand command : commands.values()) {
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
