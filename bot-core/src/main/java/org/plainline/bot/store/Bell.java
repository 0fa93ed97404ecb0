package org.plainline.bot.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a worker as soon as there is something to do. A ring while nobody waits is kept. */
public final class Bell {

  /** As many as workers wait at most. */
  private static final int KEPT_MAX = 8;

  private final Semaphore rings = new Semaphore(0);

  public void ring() {
    // More than a few kept rings would only cause rounds that find nothing.
    if (rings.availablePermits() < KEPT_MAX) {
      rings.release();
    }
  }

  /** Waits for a ring, at most so long; true if it rang. */
  public boolean await(Duration patience) throws InterruptedException {
    return rings.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
