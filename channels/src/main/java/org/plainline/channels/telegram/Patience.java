package org.plainline.channels.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again, ever more slowly, until it works or somebody stops it. */
final class Patience {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final Duration CONFLICT_WAIT = Duration.ofSeconds(30);
  private static final Duration BAD_TOKEN_WAIT = Duration.ofMinutes(5);
  private static final int DOUBLINGS_MAX = 5;

  private final Pause pause;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Patience(Pause pause) {
    this.pause = pause;
  }

  /** Something that Telegram is asked. */
  @FunctionalInterface
  interface Call<T> {
    T ask() throws CallFailed;
  }

  /** The answer when it came at last; empty if stopped before. Says each new trouble once. */
  <T> Optional<T> until(String what, Call<T> call) {
    return until(what, () -> true, call);
  }

  /**
   * As above; also empty if it is not wanted any more.
   *
   * @param wanted is asked before each attempt
   */
  <T> Optional<T> until(String what, BooleanSupplier wanted, Call<T> call) {
    String trouble = "";
    for (int failures = 1; !isStopped() && wanted.getAsBoolean(); failures++) {
      try {
        T answer = call.ask();
        if (!trouble.isEmpty()) {
          LOG.info("{} works again", what);
        }
        return Optional.of(answer);
      } catch (CallFailed e) {
        if (!e.reason().equals(trouble) && !isStopped()) {
          LOG.warn("{} does not work, trying on: {}", what, e.reason());
        }
        trouble = e.reason();
        pause(wait(e, failures));
      }
    }
    return Optional.empty();
  }

  void stop() {
    stopped.countDown();
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** An interrupt means the same as {@link #stop}. */
  void pause(Duration most) {
    try {
      if (pause.await(stopped, most)) {
        LOG.debug("stopped while waiting");
      }
    } catch (InterruptedException _) {
      stop();
      Thread.currentThread().interrupt();
    }
  }

  /** 1 s, 2 s, 4 s and so on up to 32 s. */
  static Duration backOff(int failures) {
    return Duration.ofSeconds(1L << Math.min(failures - 1, DOUBLINGS_MAX));
  }

  private static Duration wait(CallFailed failure, int failures) {
    return switch (failure.kind()) {
      case SLOW_DOWN -> failure.after();
      case CONFLICT -> CONFLICT_WAIT;
      case BAD_TOKEN -> BAD_TOKEN_WAIT;
      default -> backOff(failures);
    };
  }
}
