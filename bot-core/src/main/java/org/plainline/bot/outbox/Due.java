package org.plainline.bot.outbox;

import java.time.Instant;
import org.plainline.bot.message.OutboundMessage;

/**
 * A message that is due and that one dispatcher may send until its lease ends.
 *
 * @param message of one part
 * @param lease whose turn it is
 * @param until when the lease ends, and another may look up what became of the message
 * @param attempts how often it was claimed before, to be sent or to be looked up
 * @param unknownSince when an attempt ended unknown, so reconcile first; EPOCH if none did
 */
public record Due(
    OutboundMessage message, String lease, Instant until, int attempts, Instant unknownSince) {

  public boolean reconcileFirst() {
    return !unknownSince.equals(Instant.EPOCH);
  }
}
