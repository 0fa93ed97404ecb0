package org.plainline.bot.outbox;

import java.time.Duration;
import java.util.function.ToIntFunction;
import org.plainline.bot.message.OutboundMessage;

/**
 * How fast a channel's provider takes what we send.
 *
 * @param interval between two units of the whole channel, on all nodes together; zero for any
 * @param contactInterval between two messages to one contact; zero for any
 * @param units how much a message is, such as its segments
 */
public record Pace(
    Duration interval, Duration contactInterval, ToIntFunction<OutboundMessage> units) {

  /** So much may go out at once after a quiet time. */
  static final Duration RESERVE = Duration.ofSeconds(1);

  public static final Pace ANY = new Pace(Duration.ZERO, Duration.ZERO, _ -> 1);

  boolean any() {
    return interval.isZero();
  }

  /** How long the channel is taken by a message. */
  Duration of(OutboundMessage message) {
    return interval.multipliedBy(units.applyAsInt(message));
  }
}
