package org.plainline.bot.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.command.Command;

/**
 * A state of a call: a row of {@code call/states.tsv}.
 *
 * @param name which
 * @param isPlace true if "again" comes back to it; false if it only helps on the way
 * @param says what is said, in order
 * @param offers names of the commands read out after that
 * @param after the state or command that follows each fault
 */
public record CallState(
    String name,
    boolean isPlace,
    List<String> says,
    List<String> offers,
    Map<Fault, String> after) {

  public CallState {
    says = List.copyOf(says);
    offers = List.copyOf(offers);
    after = Map.copyOf(after);
  }

  static CallState of(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 7 || !List.of("this", "before").contains(cells[1])) {
      throw new IllegalArgumentException("a state of a call has seven columns: " + row);
    }
    return new CallState(
        cells[0],
        cells[1].equals("this"),
        CallTable.names(cells[2]),
        CallTable.names(cells[3]),
        Map.of(Fault.SILENCE, cells[4], Fault.UNCLEAR, cells[5], Fault.UNUSED_KEY, cells[6]));
  }

  public boolean is(Landmark landmark) {
    return name.equals(landmark.state());
  }

  /** After the last words the call is over. */
  public boolean isEnd() {
    return offers.isEmpty();
  }

  /** The command whose reply is said here, if any. */
  public Optional<Command> told() {
    return says.stream().flatMap(word -> CallCommand.find(word).stream()).findFirst();
  }
}
