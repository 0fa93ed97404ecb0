package org.plainline.config.transparency;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.tally.Count;
import org.plainline.bot.tally.JdbcTally;
import org.plainline.bot.tally.MonthReport;
import org.plainline.knowledge.pack.Pack;

/** Reports of months, made from what is counted and kept in a database. */
public final class Reports {

  private final InstantSource clock;
  private final Supplier<List<Pack>> shelf;
  private final JdbcTally tally;
  private final JdbcRetention retention;

  /**
   * @param shelf the practices, to see which are past their date
   */
  public Reports(JdbcStore store, InstantSource clock, Supplier<List<Pack>> shelf) {
    this.clock = clock;
    this.shelf = shelf;
    this.tally = new JdbcTally(store);
    this.retention = new JdbcRetention(store, clock, JdbcRetention.IDS);
  }

  public MonthReport of(YearMonth month) {
    var upkeep = new MonthReport.Upkeep(retention.overdue(), expired(), tally.downtime(month));
    return MonthReport.of(month, tally.of(month), upkeep);
  }

  private long expired() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return shelf.get().stream()
        .flatMap(pack -> pack.practices().stream())
        .filter(practice -> !practice.servedAt(today))
        .count();
  }

  /** Adds what only people can know, such as a request for data. */
  public void enter(YearMonth month, String what, long more) {
    if (!MonthReport.ENTERED.contains(what)) {
      throw new IllegalArgumentException(
          what + " is nothing that can be entered; use one of " + MonthReport.ENTERED);
    }
    tally.add(month, Map.of(new Count("entered", what), more));
  }
}
