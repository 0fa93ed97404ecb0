package org.plainline.config.health;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.plainline.bot.store.JdbcStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows whether the database takes what is written. Whether a connection answers says too little: a
 * file that another program has locked can be read, and so can a PostgreSQL that only follows
 * another; but no message can be kept. It says so soon, because a load balancer does not wait for
 * long.
 */
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final JdbcStore store;

  /** One at a time, or those who ask would pile up while it is away. */
  private final AtomicReference<FutureTask<Boolean>> probe;

  DatabaseHealth(JdbcStore store) {
    this.store = store;
    this.probe = new AtomicReference<>(fresh());
  }

  @Override
  public Health health() {
    FutureTask<Boolean> asked = probe.updateAndGet(last -> last.isDone() ? fresh() : last);
    // Runs once, however often it is started.
    Thread.startVirtualThread(asked);
    try {
      asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return Health.up().build();
    } catch (TimeoutException _) {
      return down("has taken nothing for " + PATIENCE.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      return down("takes nothing: " + e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return down("was not waited for");
    }
  }

  private FutureTask<Boolean> fresh() {
    return new FutureTask<>(store::probe, true);
  }

  private static Health down(String why) {
    return Health.down().withDetail("database", why).build();
  }
}
