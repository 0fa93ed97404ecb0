package org.plainline.bot.outbox;

import java.time.Instant;
import org.plainline.bot.message.OutboundMessage;

/**
 * A message that is due and that one dispatcher may send until its lease ends.
 *
 * @param message of one part
 * @param lease whose turn it is
 * @param attempts how often it was claimed before, to be sent or to be looked up
 * @param unknownSince when an attempt ended unknown, so reconcile first; EPOCH if none did
 */
public record Due(OutboundMessage message, String lease, int attempts, Instant unknownSince) {

  public boolean reconcileFirst() {
    return !unknownSince.equals(Instant.EPOCH);
  }
}
