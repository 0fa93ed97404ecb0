package org.plainline.bot.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * Who looked at what people asked or at their numbers. A look is noted in the transaction that
 * reads, so that nothing is read without it.
 */
public final class JdbcAudit {

  public static final Duration KEPT = Duration.ofDays(365);

  private final JdbcStore store;

  public JdbcAudit(JdbcStore store) {
    this.store = store;
  }

  /**
   * A look.
   *
   * @param reader who looked, as far as that can be known: the console, or an account at a terminal
   * @param what was looked at
   */
  public record Look(Instant at, String reader, String what) {}

  /** Notes a look as part of the transaction that reads. */
  public static void note(JdbcSession session, Look look) {
    session.update(
        "insert into audit (looked, reader, what) values (?, ?, ?)",
        look.at().toEpochMilli(),
        look.reader(),
        look.what());
  }

  /** The latest looks, at most so many. */
  public List<Look> latest(int max) {
    return store.read(session ->
        session.rows(
            row ->
                new Look(Instant.ofEpochMilli(row.getLong(1)), row.getString(2), row.getString(3)),
            "select looked, reader, what from audit order by looked desc limit ?",
            max));
  }
}
