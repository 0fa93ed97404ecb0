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

  /** Offers the one other language that many callers speak. */
  public static final String NEIGHBOUR = "neighbour";

  private static final Set<String> LISTS = Set.of(LIST, NAMES, NEIGHBOUR);
  private static final String STATES = "call/states.tsv";
  private static final String COMMANDS = "call/commands.tsv";

  private final Map<String, CallState> states = new LinkedHashMap<>();
  private final List<CallCommand> commands;

  private CallTable(List<String> stateRows, List<String> commandRows) {
    stateRows.stream().map(CallState::of).forEach(state -> states.put(state.name(), state));
    commands = commandRows.stream().map(CallCommand::of).toList();
  }

  /**
   * Reads the tables.
   *
   * @throws IllegalArgumentException if a row has no such form, names what no row defines, or is
   *     missing though the phone line knows it by name; it names the file and the cure
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

  /** The state in which the phone line does something by itself. */
  public CallState state(Landmark landmark) {
    return state(landmark.state());
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
    CallState now = states.getOrDefault(call.state(), state(Landmark.ASK));
    String next = now.after().getOrDefault(fault, Landmark.REPHRASE.state());
    Optional<CallCommand> command = command(next, facts);
    return new Next(command.map(told -> after(told, call)).orElseGet(() -> state(next)), command);
  }

  /** Where "again" comes back to. */
  public CallState place(Call call) {
    return states.getOrDefault(call.place(), state(Landmark.ASK));
  }

  /** The state that follows, and the command that led there, if one did. */
  public record Next(CallState state, Optional<CallCommand> command) {}

  private Stream<CallCommand> named(String command) {
    return commands.stream().filter(row -> row.name().equals(command));
  }

  private boolean isCommand(String name) {
    return named(name).findAny().isPresent();
  }

  /**
   * Refuses words for a command that there is not.
   *
   * @param file that has them
   */
  void requireCommand(String name, String file) {
    require(isCommand(name), file + " has words for \"" + name + "\"", rename(COMMANDS));
  }

  private void check() {
    for (Landmark landmark : Landmark.values()) {
      String name = landmark.state();
      require(states.containsKey(name), STATES + " has no state \"" + name + "\"", giveBack(name));
    }
    for (Cue cue : Cue.values()) {
      String name = cue.command();
      require(isCommand(name), COMMANDS + " has no command \"" + name + "\"", giveBack(name));
    }
    states.values().forEach(this::check);
    commands.forEach(this::check);
  }

  private void check(CallState state) {
    String row = STATES + ": in " + state.name() + " ";
    for (String next : state.after().values()) {
      boolean one = states.containsKey(next) != isCommand(next);
      require(one, row + "\"" + next + "\" follows", rename(STATES));
    }
    for (String offer : state.offers()) {
      boolean known = LISTS.contains(offer) || isCommand(offer);
      require(known, row + "\"" + offer + "\" is offered", rename(COMMANDS));
    }
  }

  private void check(CallCommand command) {
    Stream.concat(Stream.of(command.leads()), command.where().stream())
        .filter(name -> !name.equals(CallCommand.BACK))
        .forEach(name -> {
          String row = COMMANDS + ": " + command.name() + " names the state \"" + name + "\"";
          require(states.containsKey(name), row, rename(STATES));
        });
  }

  private static String giveBack(String name) {
    return "which the phone line knows by name. Give the row the name \"" + name + "\" again";
  }

  private static String rename(String file) {
    return "which is no row of " + file + ". Correct the name, or add a row";
  }

  private static void require(boolean fine, String problem, String cure) {
    if (!fine) {
      throw new IllegalArgumentException(problem + ", " + cure + ".");
    }
  }
}
