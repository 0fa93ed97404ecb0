package org.plainline.bot.privacy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.plainline.bot.conversation.Conversation;
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

  /**
   * What was not sent by then is not worth sending; a channel that is switched off looks no more.
   */
  private static final Duration STALE = Duration.ofHours(4).plusMinutes(5);

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

  /**
   * Deletes what is over its time; how many rows that were. Looks for it beside those who write,
   * and takes turns only where there is some: looking takes long where many wait.
   */
  public int forget() {
    int forgotten =
        everything().stream()
            .filter(each -> store.read(each::isThere))
            .mapToInt(each -> store.bySlices(each::end))
            .sum();
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
                    + " + (select count(*) from call_back where created <= ?)"
                    + " + (select count(*) from audit where looked <= ?)",
                before(ids.plus(GRACE)),
                before(ids.plus(GRACE)),
                before(Conversation.TIMEOUT.plus(GRACE)),
                before(CONTACTS.plus(GRACE)),
                before(CALL_BACKS.plus(GRACE)),
                before(JdbcAudit.KEPT.plus(GRACE)))
            .orElseThrow());
  }

  private List<Overdue> everything() {
    return List.of(
        neverDone("inbox", "live = 0 and received", ids, "never answered"),
        neverDone("outbox", "created", STALE, "stale"),
        Overdue.changed(
            "inbox", "state = 'DONE' and sealed <> '' and ended", before(SAID), "sealed = ''"),
        deadWords("inbox"),
        deadWords("outbox"),
        Overdue.deleted("inbox", of("'DONE'", ""), before(ids)),
        Overdue.deleted("inbox", "state = 'WAITING' and live = 1 and received", before(ids)),
        Overdue.deleted("outbox", of("'SENT', 'GIVEN_UP'", ""), before(ids)),
        Overdue.deleted("inbox", of("'DEAD'", ""), before(DEAD_LETTERS)),
        Overdue.deleted("outbox", of("'DEAD'", ""), before(DEAD_LETTERS)),
        Overdue.deleted("conversation", "last_turn", before(Conversation.TIMEOUT)),
        Overdue.deleted("call_back", "created", before(CALL_BACKS)),
        Overdue.deleted("contact", "last_turn", before(CONTACTS)),
        Overdue.deleted("audit", "looked", before(JdbcAudit.KEPT)),
        Overdue.deleted("exchange", "day", days() - 2),
        Overdue.deleted("spent", "day", days() - 2),
        Overdue.deleted("lease", "until", before(LEASES)));
  }

  /** Words that nobody answered or sent for so long are deleted as well, whatever went wrong. */
  private Overdue neverDone(String table, String since, Duration age, String reason) {
    String dead = "state = 'DEAD', reason = '" + reason + "', sealed = '', contact = '', ended = ?";
    return Overdue.changed(table, "state = 'WAITING' and " + since, before(age), dead)
        .at(clock.millis());
  }

  private Overdue deadWords(String table) {
    return Overdue.changed(
        table, of("'DEAD'", "contact <> ''"), before(DEAD_WORDS), "sealed = '', contact = ''");
  }

  /** Messages that ended so; an index serves only a question that repeats its condition. */
  private static String of(String states, String more) {
    return "state <> 'WAITING' and state in (%s)%s and ended"
        .formatted(states, more.isEmpty() ? "" : " and " + more);
  }

  private long days() {
    return Duration.ofMillis(clock.millis()).toDays();
  }

  private long before(Duration age) {
    return clock.instant().minus(age).toEpochMilli();
  }
}
