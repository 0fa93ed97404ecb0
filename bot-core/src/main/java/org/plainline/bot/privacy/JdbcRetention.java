package org.plainline.bot.privacy;

import java.time.Duration;
import java.time.InstantSource;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * Forgets on time. Ids stay long enough to recognise a repeated delivery; providers repeat for a
 * day at most.
 */
public final class JdbcRetention {

  /** How long ids of ended messages are kept at least. */
  public static final Duration IDS = Duration.ofDays(2);

  /** How long a dead letter keeps its sealed words and address, so that it can be tried again. */
  public static final Duration DEAD_WORDS = Duration.ofHours(4);

  /** How long a trace of what failed is kept for operators. */
  public static final Duration DEAD_LETTERS = Duration.ofDays(30);

  /** How long a chosen language is kept after the last turn. */
  public static final Duration CONTACTS = Duration.ofDays(30);

  /** How long somebody waits to be called back: over a weekend. */
  public static final Duration CALL_BACKS = Duration.ofDays(3);

  /** How long words said on the line can be said again: providers ask again within seconds. */
  public static final Duration SAID = Duration.ofMinutes(2);

  /** Nobody asks for a lease that ended; a late owner may still bring what it has. */
  private static final Duration LEASES = Duration.ofHours(1);

  private static final Duration GRACE = Duration.ofHours(1);

  private final JdbcStore store;
  private final InstantSource clock;
  private final Duration ids;

  /**
   * @param ids how long ids of ended messages are kept, {@link #IDS} or longer
   */
  public JdbcRetention(JdbcStore store, InstantSource clock, Duration ids) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
  }

  /** Deletes what is over its time; how many rows that were. */
  public int forget() {
    int forgotten = store.transaction(this::forget);
    store.sweep();
    return forgotten;
  }

  /** How many rows are kept longer than promised; those of the last hour may still be swept. */
  public long overdue() {
    return store.read(session ->
        session
            .row(
                row -> row.getLong(1),
                "select (select count(*) from inbox where sealed <> '' and received <= ?)"
                    + " + (select count(*) from outbox where sealed <> '' and created <= ?)"
                    + " + (select count(*) from conversation where last_turn <= ?)"
                    + " + (select count(*) from contact where last_turn <= ?)"
                    + " + (select count(*) from call_back where created <= ?)",
                before(ids.plus(GRACE)),
                before(ids.plus(GRACE)),
                before(Conversation.TIMEOUT.plus(GRACE)),
                before(CONTACTS.plus(GRACE)),
                before(CALL_BACKS.plus(GRACE)))
            .orElseThrow());
  }

  private int forget(JdbcSession session) {
    return stale(session)
        + deadWords(session, "inbox")
        + deadWords(session, "outbox")
        + session.update(
            "delete from inbox where state = 'DONE' and ended <= ?"
                + " or state = 'WAITING' and live = 1 and received <= ?",
            before(ids),
            before(ids))
        + session.update(
            "delete from outbox where state in ('SENT', 'GIVEN_UP') and ended <= ?", before(ids))
        + session.update(
            "delete from inbox where state = 'DEAD' and ended <= ?", before(DEAD_LETTERS))
        + session.update(
            "delete from outbox where state = 'DEAD' and ended <= ?", before(DEAD_LETTERS))
        + session.update(
            "delete from conversation where last_turn <= ?", before(Conversation.TIMEOUT))
        + session.update("delete from call_back where created <= ?", before(CALL_BACKS))
        + session.update("delete from contact where last_turn <= ?", before(CONTACTS))
        + session.update("delete from exchange where day < ?", days() - 1)
        + session.update("delete from spent where day < ?", days() - 1)
        + session.update("delete from lease where until <= ?", before(LEASES));
  }

  /** Words that nobody answered or sent for so long are deleted as well, whatever went wrong. */
  private int stale(JdbcSession session) {
    return session.update(
            "update inbox set state = 'DEAD', reason = 'never answered', sealed = '',"
                + " contact = '', ended = ?"
                + " where state = 'WAITING' and live = 0 and received <= ?",
            clock.millis(),
            before(ids))
        + session.update(
            "update outbox set state = 'DEAD', reason = 'never sent', sealed = '',"
                + " contact = '', ended = ? where state = 'WAITING' and created <= ?",
            clock.millis(),
            before(ids))
        + session.update(
            "update inbox set sealed = '' where state = 'DONE' and sealed <> '' and ended <= ?",
            before(SAID));
  }

  private int deadWords(JdbcSession session, String table) {
    return session.update(
        "update "
            + table
            + " set sealed = '', contact = ''"
            + " where state = 'DEAD' and contact <> '' and ended <= ?",
        before(DEAD_WORDS));
  }

  private long days() {
    return Duration.ofMillis(clock.millis()).toDays();
  }

  private long before(Duration age) {
    return clock.instant().minus(age).toEpochMilli();
  }
}
