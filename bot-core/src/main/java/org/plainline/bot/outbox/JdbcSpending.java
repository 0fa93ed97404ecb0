package org.plainline.bot.outbox;

import java.time.Duration;
import java.time.InstantSource;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.store.JdbcSession;

/** Counts what was spent today, on all nodes. */
final class JdbcSpending {

  private static final String SPEND =
      "insert into spent (purse, day, units) values (?, ?, ?) on conflict (purse, day) do update"
          + " set units = spent.units + excluded.units where spent.units + excluded.units <= ?";

  private final Budget budget;
  private final InstantSource clock;

  JdbcSpending(Budget budget, InstantSource clock) {
    this.budget = budget;
    this.clock = clock;
  }

  /** False if the purse is empty for today; else so much is spent. */
  boolean spend(JdbcSession session, OutboundMessage message, int units, Rank rank) {
    String purse = budget.purse().apply(message.to());
    if (purse.isEmpty() || budget.unitsDaily() == 0) {
      return true;
    }
    long today = Duration.ofMillis(clock.millis()).toDays();
    return session.update(SPEND, purse, today, units, budget.unitsDaily(rank)) == 1;
  }
}
