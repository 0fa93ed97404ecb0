package org.plainline.config.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;

/** The clock of a running server: goes on by itself and can be set forward. */
@Primary
final class MovableClock implements InstantSource {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  void pass(Duration time) {
    ahead.updateAndGet(before -> before.plus(time));
  }

  /** To the begin of the next minute, so that what follows soon is in one. */
  void toNextMinute() {
    Instant now = instant();
    pass(Duration.ofMillis(60_000 - now.toEpochMilli() % 60_000));
  }

  /** To the morning of the next day. */
  void toNextDay() {
    Instant now = instant();
    Instant morning =
        now.atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(1)
            .atTime(MORNING)
            .toInstant(ZoneOffset.UTC);
    pass(Duration.between(now, morning));
  }
}
