package org.plainline.channels.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting, which a test does without. */
@FunctionalInterface
public interface Pause {

  /** Waits in earnest. */
  Pause REAL = (stopped, most) -> stopped.await(most.toMillis(), TimeUnit.MILLISECONDS);

  /**
   * Waits until the time is up or the latch is released.
   *
   * @return true if the latch was released
   */
  boolean await(CountDownLatch stopped, Duration most) throws InterruptedException;
}
