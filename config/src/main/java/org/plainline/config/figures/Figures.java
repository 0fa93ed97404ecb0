package org.plainline.config.figures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.Receipt;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.outbox.Due;
import org.plainline.bot.tally.Count;
import org.plainline.bot.tally.JdbcTally;
import org.springframework.stereotype.Component;

/**
 * Counts what goes through: for operators at once, and by month for the public. The monthly counts
 * are written every 20 seconds; a crash loses those since.
 */
@Component
public final class Figures {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Between these lie Twilio's codes of messages that were taken and did not arrive. */
  private static final int DELIVERY_CODE_MIN = 30_001;

  private static final int DELIVERY_CODE_MAX = 30_040;
  private static final String OTHER_CODE = "other";

  private final MeterRegistry meters;
  private final JdbcTally tally;
  private final InstantSource clock;
  private final Consumer<Turn> unanswered;
  private final Troubles troubles;
  private final AtomicReference<Map<Count, Long>> counted =
      new AtomicReference<>(new ConcurrentHashMap<>());

  /**
   * @param unanswered keeps the question of a turn that was not answered, if that is wanted
   */
  Figures(
      MeterRegistry meters,
      JdbcTally tally,
      InstantSource clock,
      Consumer<Turn> unanswered,
      Map<ChannelId, Channel> channels) {
    this.meters = meters;
    this.tally = tally;
    this.clock = clock;
    this.unanswered = unanswered;
    this.troubles = new Troubles(clock);
    channels.keySet().forEach(this::begin);
  }

  /** So that each figure is there from the start, as nothing yet. */
  private void begin(ChannelId channel) {
    counter("received", channel, "kind", "message");
    counter("answered", channel, "outcome", "answered");
    counter("sent", channel, "kind", "part");
    counter("failed", channel, "kind", "refused");
    counter("retried", channel, "kind", "later");
    counter("undelivered", channel, "code", OTHER_CODE);
    counter("late", channel, "kind", "bridged");
    counter("late", channel, "kind", "apology");
    timer(channel);
  }

  /** A message that is new. */
  public void received(InboundMessage message) {
    counter("received", message.from().channel(), "kind", "message").increment();
  }

  /** A turn that was kept. */
  public void completed(Turn turn) {
    ChannelId channel = turn.message().from().channel();
    counter("answered", channel, "outcome", Count.outcome(turn)).increment();
    timer(channel).record(Duration.between(turn.message().received(), clock.instant()));
    Map<Count, Long> present = counted.get();
    Count.of(turn).forEach(count -> present.merge(count, 1L, Long::sum));
    unanswered.accept(turn);
  }

  /** A turn that was not answered in time, bridged by a phrase or ended by an apology. */
  public void late(ChannelId channel, boolean bridged) {
    counter("late", channel, "kind", bridged ? "bridged" : "apology").increment();
  }

  /** An attempt to send. */
  public void attempted(Due due, SendResult result) {
    ChannelId channel = due.message().to().channel();
    troubles.note(channel, result);
    switch (result) {
      case SendResult.Sent _ -> counter("sent", channel, "kind", "part").increment();
      case SendResult.Refused _ -> counter("failed", channel, "kind", "refused").increment();
      case SendResult.OptedOut _ -> counter("failed", channel, "kind", "opted_out").increment();
      case SendResult.SlowDown _ -> counter("retried", channel, "kind", "slow_down").increment();
      case SendResult.TryLater _ -> counter("retried", channel, "kind", "later").increment();
      case SendResult.Unknown _ -> counter("retried", channel, "kind", "unknown").increment();
    }
  }

  /** A provider's later word on a message that it took; counts those that did not arrive. */
  public void reported(ChannelId channel, Receipt receipt) {
    if (receipt.status() == Receipt.Status.FAILED) {
      int code = receipt.errorCode();
      boolean known = code >= DELIVERY_CODE_MIN && code <= DELIVERY_CODE_MAX;
      counter("undelivered", channel, "code", known ? Integer.toString(code) : OTHER_CODE)
          .increment();
    }
  }

  /** Since when a channel's provider takes nothing. */
  public Optional<Instant> troubleSince(ChannelId channel) {
    return troubles.since(channel);
  }

  /** Writes the counts since the last time, and that somebody is up. */
  @PreDestroy
  public void keep() {
    Instant now = clock.instant();
    tally.beat(now);
    Map<Count, Long> written = new HashMap<>(counted.getAndSet(new ConcurrentHashMap<>()));
    try {
      tally.add(YearMonth.from(now.atOffset(ZoneOffset.UTC)), written);
    } catch (RuntimeException e) {
      Map<Count, Long> present = counted.get();
      written.forEach((count, more) -> present.merge(count, more, Long::sum));
      throw e;
    }
  }

  private Counter counter(String what, ChannelId channel, String tag, String value) {
    return Counter.builder("plainline." + what)
        .tag("channel", channel.value())
        .tag(tag, value)
        .register(meters);
  }

  private Timer timer(ChannelId channel) {
    return Timer.builder("plainline.answer")
        .tag("channel", channel.value())
        .publishPercentileHistogram()
        .maximumExpectedValue(LONGEST)
        .register(meters);
  }
}
