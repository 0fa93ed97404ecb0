package org.plainline.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.store.JdbcSession;

/** Counts what was spent today, on all nodes. */
final class JdbcSpending {

  private static final String SPEND =
      "insert into spent (purse, day, units) values (?, ?, ?) on conflict (purse, day) do update"
          + " set units = spent.units + excluded.units where spent.units + excluded.units <= ?";

  private static final String GIVE_BACK =
      "update spent set units = units - ? where purse = ? and day = ?";

  private final Budget budget;
  private final InstantSource clock;

  JdbcSpending(Budget budget, InstantSource clock) {
    this.budget = budget;
    this.clock = clock;
  }

  /** False if the purse is empty for today; else so much is spent. */
  boolean spend(JdbcSession session, OutboundMessage message, int units, Rank rank) {
    String purse = budget.purse().apply(message.to());
    return isFree(purse)
        || session.update(SPEND, purse, day(clock.instant()), units, budget.unitsDaily(rank)) == 1;
  }

  /** Gives back what was spent at a time on a message that was surely not taken. */
  void giveBack(JdbcSession session, OutboundMessage message, int units, Instant spent) {
    String purse = budget.purse().apply(message.to());
    if (!isFree(purse)) {
      session.update(GIVE_BACK, units, purse, day(spent));
    }
  }

  private boolean isFree(String purse) {
    return purse.isEmpty() || budget.unitsDaily() == 0;
  }

  private static long day(Instant at) {
    return Duration.ofMillis(at.toEpochMilli()).toDays();
  }
}
