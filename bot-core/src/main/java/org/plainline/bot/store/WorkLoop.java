package org.plainline.bot.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rounds of work, one after another, until stopped: without a pause while there is work, else at
 * the next ring or poll. A round that fails, however badly, is logged and does not end the loop:
 * the app would seem well and do nothing.
 */
public final class WorkLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

  private final IntSupplier round;
  private final Bell bell;
  private final Duration pollInterval;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * @param round does one round and says how much it did
   * @param pollInterval longest pause, for work that another node left or that fell due
   */
  public WorkLoop(IntSupplier round, Bell bell, Duration pollInterval) {
    this.round = round;
    this.bell = bell;
    this.pollInterval = pollInterval;
  }

  @Override
  public void run() {
    try {
      while (!stopped.get()) {
        if (work() == 0) {
          bell.await(pollInterval);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the loop after the round that is going on. */
  public void stop() {
    stopped.set(true);
    bell.ring();
  }

  private int work() {
    try {
      return round.getAsInt();
    } catch (RuntimeException | Error e) {
      // Its message may quote words, so only the kind is logged. Out of memory ends the process.
      LOG.error("a round of work failed: {}", e.getClass().getName());
      return 0;
    }
  }
}
