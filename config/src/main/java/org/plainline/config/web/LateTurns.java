package org.plainline.config.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.plainline.bot.message.ChannelId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts turns that took long; a service that is slow does not fill its log with them. */
final class LateTurns {

  static final Duration LINES_APART = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(LateTurns.class);

  private final BiConsumer<ChannelId, Boolean> figures;
  private final InstantSource clock;
  private final AtomicInteger unsaid = new AtomicInteger();
  private final AtomicReference<Instant> said = new AtomicReference<>(Instant.EPOCH);

  /**
   * @param figures counts one, bridged or not
   */
  LateTurns(BiConsumer<ChannelId, Boolean> figures, InstantSource clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * A turn that was not answered in time.
   *
   * @param bridged true if somebody waits on; false if they heard an apology
   */
  void note(ChannelId channel, boolean bridged) {
    figures.accept(channel, bridged);
    unsaid.incrementAndGet();
    Instant now = clock.instant();
    Instant before = said.get();
    if (!now.isBefore(before.plus(LINES_APART)) && said.compareAndSet(before, now)) {
      log.warn(
          "{}: not answered in time since the last such line: {}", channel, unsaid.getAndSet(0));
    }
  }
}
