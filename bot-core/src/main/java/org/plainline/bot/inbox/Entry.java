package org.plainline.bot.inbox;

import java.time.Instant;
import org.plainline.bot.message.ChannelId;

/**
 * A row of the inbox.
 *
 * @param id the provider's, unique on its channel
 * @param contact pseudonym; empty when live, as nothing is then found by it
 * @param sealed address and content; empty when live
 * @param live true if somebody waits for the answer on the line
 * @param attempts how often it was claimed
 */
record Entry(
    ChannelId channel,
    String id,
    String contact,
    Instant received,
    String sealed,
    boolean live,
    int attempts) {

  /** Where the words of a message are sealed for. */
  static String place(String channel, String id) {
    return "inbox " + channel + " " + id;
  }
}
