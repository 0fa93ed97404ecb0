package org.plainline.bot.outbox;

import java.time.Instant;
import org.plainline.bot.message.ChannelId;

/**
 * A row of the outbox that has not ended.
 *
 * @param id of the part
 * @param reply id of the reply that it is a part of
 * @param contact pseudonym
 * @param sealed address, words and choices
 */
record Waiting(
    String id,
    String reply,
    String contact,
    String sealed,
    Instant created,
    Lane lane,
    Tries tries) {

  /** Behind whom it waits. */
  record Lane(ChannelId channel, Rank rank) {}

  /**
   * What was tried so far.
   *
   * @param attempts how often it was claimed
   * @param unknownSince when an attempt began whose end is not known; EPOCH if there is none
   */
  record Tries(int attempts, Instant unknownSince) {

    static final Tries NONE = new Tries(0, Instant.EPOCH);
  }

  ChannelId channel() {
    return lane.channel();
  }

  Rank rank() {
    return lane.rank();
  }

  int attempts() {
    return tries.attempts();
  }

  Instant unknownSince() {
    return tries.unknownSince();
  }

  /** True if an attempt was made whose end is not known: then it is not sent but looked up. */
  boolean isLookedUp() {
    return !unknownSince().equals(Instant.EPOCH);
  }
}
