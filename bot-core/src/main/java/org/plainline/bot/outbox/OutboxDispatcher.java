package org.plainline.bot.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due on a channel. One message a round, so that a slow provider delays no other
 * message; run as many rounds side by side as messages may be on their way at once. What is for a
 * channel that is switched off has no dispatcher and waits until it is stale.
 */
public final class OutboxDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

  private final Outbox outbox;
  private final PushChannel channel;
  private final InstantSource clock;

  public OutboxDispatcher(Outbox outbox, PushChannel channel, InstantSource clock) {
    this.outbox = outbox;
    this.channel = channel;
    this.clock = clock;
  }

  /** Claims a message, makes one attempt, records the result; how many there were: 0 or 1. */
  public int workOnce() {
    List<Due> due = outbox.claim(channel.id(), 1);
    due.forEach(each -> outbox.record(each, attempt(each)));
    return due.size();
  }

  private SendResult attempt(Due due) {
    OutboundMessage message = due.message();
    // Claimed by a node that then stood still: others may be at it before this attempt would end.
    if (clock.instant().plus(PushChannel.ATTEMPT_MAX).isAfter(due.until())) {
      return notBegun(due, "claimed too slowly");
    }
    try {
      return due.reconcileFirst()
          ? channel.reconcile(message, due.unknownSince())
          : channel.send(message);
    } catch (RuntimeException | Error e) {
      // Its message may quote the address or the words, so only the kind of error is logged.
      String kind = e.getClass().getName();
      LOG.error("channel {} broke its promise not to throw: {}", channel.id(), kind);
      return new SendResult.Unknown(kind);
    }
  }

  private static SendResult notBegun(Due due, String reason) {
    return due.reconcileFirst()
        ? new SendResult.Unknown(reason)
        : new SendResult.TryLater(reason, Duration.ZERO);
  }
}
