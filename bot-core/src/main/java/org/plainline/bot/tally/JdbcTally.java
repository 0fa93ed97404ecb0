package org.plainline.bot.tally;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/** Counts of each month in a database. */
public final class JdbcTally {

  private static final String ADD =
      "insert into tally (month, kind, value, total) values (?, ?, ?, ?)"
          + " on conflict (month, kind, value) do update set total = tally.total + excluded.total";

  private static final String BEAT =
      "insert into uptime (month, first_minute, last_minute, minutes) values (?, ?, ?, 1)"
          + " on conflict (month) do update set minutes = uptime.minutes + 1,"
          + " last_minute = excluded.last_minute where uptime.last_minute < excluded.last_minute";

  private final JdbcStore store;

  public JdbcTally(JdbcStore store) {
    this.store = store;
  }

  /** Adds to the counts of a month. */
  public void add(YearMonth month, Map<Count, Long> more) {
    List<Object[]> runs =
        more.entrySet().stream()
            .map(entry ->
                new Object[] {
                  month.toString(), entry.getKey().kind(), entry.getKey().value(), entry.getValue()
                })
            .toList();
    if (!runs.isEmpty()) {
      store.transaction(session -> session.updateEach(ADD, runs));
    }
  }

  /** Notes that somebody is up in this minute; nodes that are up together count once. */
  public void beat(Instant now) {
    String month = YearMonth.from(now.atOffset(ZoneOffset.UTC)).toString();
    long minute = now.getEpochSecond() / 60;
    store.transaction(session -> session.update(BEAT, month, minute, minute));
  }

  /** All counts of a month, by kind and value. */
  public Map<String, Map<String, Long>> of(YearMonth month) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    String sql = "select kind, value, total from tally where month = ?";
    record Row(String kind, String value, long total) {}
    store
        .read(session ->
            session.rows(
                row -> new Row(row.getString(1), row.getString(2), row.getLong(3)),
                sql,
                month.toString()))
        .forEach(row ->
            counts.computeIfAbsent(row.kind(), _ -> new TreeMap<>()).put(row.value(), row.total()));
    return counts;
  }

  /** The months of which anything is kept, in order. */
  public List<YearMonth> months() {
    String sql = "select distinct month from tally order by month";
    return store.read(session -> session.rows(row -> YearMonth.parse(row.getString(1)), sql));
  }

  /** How long nobody was up between the first sign of life in a month and the last. */
  public Optional<Duration> downtime(YearMonth month) {
    return store.read(session -> downtime(session, month));
  }

  private static Optional<Duration> downtime(JdbcSession session, YearMonth month) {
    return session.row(
        row -> Duration.ofMinutes(row.getLong(1)),
        "select last_minute - first_minute + 1 - minutes from uptime where month = ?",
        month.toString());
  }
}
