package org.plainline.bot.conversation;

import java.time.Instant;
import java.util.Optional;
import org.plainline.bot.triage.Danger;

/**
 * Where a phone call stands. It keeps names of states, never what anybody said.
 *
 * @param state what was said last; empty before a call
 * @param place the last state that "again" comes back to
 * @param slower true if the caller wants more time
 * @param turns how often the caller was heard
 * @param began when it was answered
 * @param danger what the last emergency message was about
 */
public record Call(
    String state, String place, boolean slower, int turns, Instant began, Optional<Danger> danger) {

  public static final Call NONE = new Call("", "", false, 0, Instant.EPOCH, Optional.empty());

  public Call slower(boolean more) {
    return new Call(state, place, more, turns, began, danger);
  }

  public Call about(Danger seen) {
    return new Call(state, place, slower, turns, began, Optional.of(seen));
  }

  /** Heard once more. */
  public Call heard(Instant now) {
    return new Call(state, place, slower, turns + 1, turns == 0 ? now : began, danger);
  }

  /** Went on to a state; {@code again} comes back to it if it is a place. */
  public Call at(String next, boolean isPlace) {
    return new Call(next, isPlace ? next : place, slower, turns, began, danger);
  }
}
