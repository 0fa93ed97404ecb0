package org.plainline.bot.store;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Places in a queue: always rising on this node, and near the clock's order between nodes. */
public final class Positions {

  private static final long PER_MILLISECOND = 1_000;

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  public Positions(InstantSource clock) {
    this.clock = clock;
  }

  public long next() {
    long now = clock.millis() * PER_MILLISECOND;
    return last.updateAndGet(before -> Math.max(before + 1, now));
  }
}
