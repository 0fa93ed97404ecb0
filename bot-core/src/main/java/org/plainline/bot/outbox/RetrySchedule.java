package org.plainline.bot.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * When to try again: each pause is twice the one before, up to a bound, less up to half of it. How
 * much less depends on the id, so that what failed together is not tried again together. Pure.
 *
 * @param pauseFirst after the first attempt
 * @param pauseMax longest pause
 * @param attemptsMax after so many it is given up
 */
public record RetrySchedule(Duration pauseFirst, Duration pauseMax, int attemptsMax) {

  private static final int DOUBLINGS_MAX = 30;
  private static final int JITTER_STEPS = 1 << 10;

  /** The pause after so many failed attempts (1 or more); empty if that was the last. */
  public Optional<Duration> pause(String id, int attempts) {
    if (exhausted(attempts)) {
      return Optional.empty();
    }
    int doublings = Math.clamp(attempts - 1L, 0, DOUBLINGS_MAX);
    long full = Math.min(pauseMax.toMillis(), pauseFirst.toMillis() << doublings);
    long less = full / 2 * Math.floorMod(mix(id, attempts), JITTER_STEPS) / JITTER_STEPS;
    return Optional.of(Duration.ofMillis(full - less));
  }

  public boolean exhausted(int attempts) {
    return attempts >= attemptsMax;
  }

  /** Spreads the bits of a weak hash (the finalizer of MurmurHash3). */
  private static int mix(String id, int attempts) {
    int h = 31 * id.hashCode() + attempts;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
