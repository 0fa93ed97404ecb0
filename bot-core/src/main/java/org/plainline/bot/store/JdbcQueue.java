package org.plainline.bot.store;

import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whose turn it is to write, in the order in which they come, but for those whom somebody waits
 * for: of all the others only one stands in the queue with them.
 */
final class JdbcQueue {

  private static final int PATIENCE_SECONDS = 30;

  private final Semaphore queue;
  private final Semaphore gate = new Semaphore(1, true);

  /**
   * @param writers how many may write at once
   */
  JdbcQueue(int writers) {
    this.queue = new Semaphore(writers, true);
  }

  /**
   * Waits for a turn, which is to be given back by {@link #end}.
   *
   * @param urgent true if somebody waits for what is written
   * @throws JdbcFailed if it does not come in half a minute, or on an interrupt
   */
  void await(boolean urgent) {
    if (urgent) {
      await(queue);
      return;
    }
    await(gate);
    try {
      await(queue);
    } finally {
      gate.release();
    }
  }

  void end() {
    queue.release();
  }

  private static void await(Semaphore semaphore) {
    try {
      if (!semaphore.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new JdbcFailed(new SQLTransientConnectionException("all connections are busy"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JdbcFailed(new SQLTransientConnectionException("interrupted before its turn", e));
    }
  }
}
