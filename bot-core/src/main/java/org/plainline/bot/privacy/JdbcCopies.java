package org.plainline.bot.privacy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * Sees to it that providers delete their copies of what was read and sent: a while after it ended,
 * so that they are done with it, and again and again until they have.
 */
public final class JdbcCopies {

  /** A provider still reports on a message for some minutes, and a call may go on. */
  public static final Duration SETTLING = Duration.ofMinutes(30);

  /** Nobody waits longer than this between two attempts. */
  static final Duration PAUSE_MAX = Duration.ofHours(4);

  /** Then the provider itself has forgotten, or never will. */
  static final Duration TRYING = Duration.ofDays(30);

  /** How far apart the clocks of nodes and the ends of transactions may be. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Ids of Twilio are so long; what follows in the inbox tells turns of a call apart. */
  private static final int ID_LENGTH = 34;

  private static final String NOTE_SENT =
      "insert into provider_copy (id, since, due) select o.provider_id, o.ended, o.ended + ?"
          + " from outbox o where o.state = 'SENT' and o.ended >= ? and o.provider_id like ?"
          + " on conflict do nothing";

  private static final String NOTE_READ =
      "insert into provider_copy (id, since, due)"
          + " select substr(i.message_id, 1, "
          + ID_LENGTH
          + "), max(i.ended), max(i.ended) + ? from inbox i"
          + " where i.state <> 'WAITING' and i.ended >= ? and i.message_id like ?"
          + " group by substr(i.message_id, 1, "
          + ID_LENGTH
          + ") on conflict do nothing";

  private final JdbcStore store;
  private final ProviderCopies provider;
  private final InstantSource clock;

  public JdbcCopies(JdbcStore store, ProviderCopies provider, InstantSource clock) {
    this.store = store;
    this.provider = provider;
    this.clock = clock;
  }

  /** Has some copies deleted that are due; how many were tried. */
  public int deleteDue(int max) {
    List<String> due = store.transaction(session -> due(session, max));
    due.stream().filter(provider::delete).forEach(this::gone);
    return due.size();
  }

  /** How many copies should be gone by now and are not. */
  public long waiting() {
    String sql = "select count(*) from provider_copy where gone = 0 and due <= ?";
    return store
        .read(session -> session.row(row -> row.getLong(1), sql, clock.millis()))
        .orElseThrow();
  }

  private List<String> due(JdbcSession session, int max) {
    note(session);
    List<String> due =
        session.rows(
            row -> row.getString(1),
            "select id from provider_copy where gone = 0 and due <= ? order by due limit ?",
            clock.millis(),
            max);
    due.forEach(id -> postpone(session, id));
    return due;
  }

  /** Looks at what has ended since the last look. */
  private void note(JdbcSession session) {
    long seen =
        session
            .row(row -> row.getLong(1), "select coalesce(max(since), 0) from provider_copy")
            .orElseThrow();
    for (String prefix : provider.prefixes()) {
      for (String sql : List.of(NOTE_SENT, NOTE_READ)) {
        session.update(sql, SETTLING.toMillis(), seen - OVERLAP.toMillis(), prefix + "%");
      }
    }
    session.update(
        "delete from provider_copy where since <= ?", clock.millis() - TRYING.toMillis());
  }

  /** Before the attempt, so that a node that dies in the middle does not try without a pause. */
  private void postpone(JdbcSession session, String id) {
    session.update(
        "update provider_copy set attempts = attempts + 1,"
            + " due = ? + case when attempts > 3 then ? else ? * (attempts + 1) end where id = ?",
        clock.millis(),
        PAUSE_MAX.toMillis(),
        PAUSE_MAX.toMillis() / 4,
        id);
  }

  private void gone(String id) {
    store.transaction(
        session -> session.update("update provider_copy set gone = 1 where id = ?", id));
  }
}
