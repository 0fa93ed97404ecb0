package org.plainline.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was given up after too many attempts, for operators: to see why, and to try it again while
 * its words are still there. Holds no words, no address and no contact.
 */
public final class JdbcDeadLetters {

  /** Which dead letter is meant. */
  public record Name(String queue, String channel, String id) {

    public Name {
      Objects.requireNonNull(queue, "queue");
      Objects.requireNonNull(channel, "channel");
      Objects.requireNonNull(id, "id");
    }
  }

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

  private static final String RETRY =
      " set state = 'WAITING', reason = '', attempts = 0, due = 0, ended = 0"
          + " where state = 'DEAD' and sealed <> ''";

  /** As if it had ended long ago: its words go at once, its id when ids go. */
  private static final Map<String, String> GIVE_UP =
      Map.of(
          "inbox",
          " set state = 'DONE', reason = 'given up', sealed = '', contact = ''",
          "outbox",
          " set state = 'GIVEN_UP', reason = 'given up', sealed = '', contact = ''");

  /** One message of a queue: with all parts of its reply, which make no sense one by one. */
  private static final Map<String, String> THIS =
      Map.of(
          "inbox",
          " and channel = ? and message_id = ?",
          "outbox",
          " and reply = (select o.reply from outbox o where o.channel = ? and o.id = ?)");

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

  /** Lets one be tried again; false if there is none of that name or its words are gone. */
  public boolean retry(Name name) {
    return THIS.containsKey(name.queue()) && change(name, RETRY);
  }

  /** Takes one off the list and deletes its words; false if there is none of that name. */
  public boolean giveUp(Name name) {
    return Optional.ofNullable(GIVE_UP.get(name.queue()))
        .filter(end -> change(name, end + " where state = 'DEAD'"))
        .isPresent();
  }

  private boolean change(Name name, String change) {
    String sql = "update " + name.queue() + change + THIS.get(name.queue());
    return store.transaction(session -> session.update(sql, name.channel(), name.id())) > 0;
  }

  private static int retry(JdbcSession session, String table) {
    return session.update("update " + table + RETRY);
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
