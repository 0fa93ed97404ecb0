package org.plainline.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was given up after too many attempts, for operators: to see why, and to try it again while
 * its words are still there. Holds no words, no address and no contact.
 */
public final class JdbcDeadLetters {

  /**
   * A message that nobody got an answer to.
   *
   * @param queue inbox if it was never answered, outbox if the answer was never sent
   * @param id as its provider or we named it
   * @param retryable false once its words are gone
   */
  public record DeadLetter(
      String queue, String channel, String id, String reason, Instant died, boolean retryable) {}

  private static final String INBOX =
      "select 'inbox', channel, message_id, reason, ended, sealed <> '' from inbox"
          + " where state = 'DEAD' order by ended desc limit ?";

  private static final String OUTBOX =
      "select 'outbox', channel, id, reason, ended, sealed <> '' from outbox"
          + " where state = 'DEAD' order by ended desc limit ?";

  private final JdbcStore store;

  public JdbcDeadLetters(JdbcStore store) {
    this.store = store;
  }

  /** The latest of each queue, at most so many. */
  public List<DeadLetter> latest(int max) {
    return store.read(session ->
        Stream.concat(
                session.rows(JdbcDeadLetters::read, INBOX, max).stream(),
                session.rows(JdbcDeadLetters::read, OUTBOX, max).stream())
            .toList());
  }

  /** Lets all be tried again that still can; how many those were. */
  public int retry() {
    return store.transaction(session -> retry(session, "inbox") + retry(session, "outbox"));
  }

  private static int retry(JdbcSession session, String table) {
    return session.update(
        "update "
            + table
            + " set state = 'WAITING', reason = '', attempts = 0, due = 0, ended = 0"
            + " where state = 'DEAD' and sealed <> ''");
  }

  private static DeadLetter read(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getBoolean(6));
  }
}
