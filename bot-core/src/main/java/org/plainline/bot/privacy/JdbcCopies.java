package org.plainline.bot.privacy;

import static org.plainline.bot.privacy.ProviderCopies.Deletion.SLOW_DOWN;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plainline.bot.privacy.ProviderCopies.Deletion;
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

  /**
   * What ended since a time and is not noted, oldest first; %s is a condition on an id. That none
   * waits is said only so that the index of what ended serves it.
   */
  private static final String ENDED =
      "select o.provider_id as id, o.ended as ended from outbox o"
          + " where o.state <> 'WAITING' and o.state = 'SENT' and o.ended >= ? and (%s)"
          + " and not exists (select 1 from provider_copy c where c.id = o.provider_id)"
          + " union all select substr(i.message_id, 1, "
          + ID_LENGTH
          + "), i.ended from inbox i"
          + " where i.state <> 'WAITING' and i.ended >= ? and (%s)"
          + " and not exists (select 1 from provider_copy c"
          + " where c.id = substr(i.message_id, 1, "
          + ID_LENGTH
          + "))"
          + " order by ended limit ?";

  private static final String NOTE =
      "insert into provider_copy (id, since, due) values (?, ?, ?) on conflict do nothing";

  /** All that a provider may have a copy of, ended or not; %s is a condition on an id. */
  private static final String NOTE_ALL =
      "insert into provider_copy (id, since, due) select id, ?, ? from ("
          + "select o.provider_id as id from outbox o where %s"
          + " union select substr(i.message_id, 1, "
          + ID_LENGTH
          + ") from inbox i where %s) found where true on conflict do nothing";

  /** {@link JdbcStore#SLICE} at most. */
  private static final String FORGET =
      "delete from provider_copy where id in"
          + " (select id from provider_copy where since <= ? limit ?)";

  /** A message or a call that a provider carried, and when it ended. */
  private record Ended(String id, long since) {}

  private final JdbcStore store;
  private final ProviderCopies provider;
  private final InstantSource clock;

  public JdbcCopies(JdbcStore store, ProviderCopies provider, InstantSource clock) {
    this.store = store;
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * Has some copies deleted that are due; how many were tried, but 0 if the provider asks to slow
   * down: then the others of this round are left for later, and there is no next one at once.
   */
  public int deleteDue(int max) {
    note();
    forget();
    List<String> due = store.transaction(session -> due(session, max));
    boolean slowDown = due.stream().map(this::delete).anyMatch(SLOW_DOWN::equals);
    return slowDown ? 0 : due.size();
  }

  /** How many copies should be gone by now and are not. */
  public long waiting() {
    String sql = "select count(*) from provider_copy where gone = 0 and due <= ?";
    return store
        .read(session -> session.row(row -> row.getLong(1), sql, clock.millis()))
        .orElseThrow();
  }

  /**
   * Notes what was read and sent so far, also what has not ended: before all of it is destroyed.
   */
  public void noteAll() {
    List<String> prefixes = provider.prefixes();
    List<Object> arguments = new ArrayList<>();
    arguments.add(clock.millis());
    arguments.add(clock.millis() + SETTLING.toMillis());
    for (int table = 0; table < 2; table++) {
      prefixes.forEach(prefix -> arguments.add(prefix + "%"));
    }
    String all = NOTE_ALL.formatted(any("o.provider_id", prefixes), any("i.message_id", prefixes));
    store.transaction(session -> session.update(all, arguments.toArray()));
  }

  /**
   * Notes what was just read or sent and is kept nowhere.
   *
   * @param id the provider's, or that of a turn of a call
   */
  public void note(String id) {
    if (provider.prefixes().stream().anyMatch(id::startsWith)) {
      keep(List.of(new Ended(id.substring(0, Math.min(ID_LENGTH, id.length())), clock.millis())));
    }
  }

  private List<String> due(JdbcSession session, int max) {
    List<String> due =
        session.rows(
            row -> row.getString(1),
            "select id from provider_copy where gone = 0 and due <= ? order by due limit ?",
            clock.millis(),
            max);
    due.forEach(id -> postpone(session, id));
    return due;
  }

  /**
   * Notes what has ended since the last look, oldest first, so that whoever goes on after a fault
   * misses none. Looks for it beside those who write: among many thousands it takes long.
   */
  private void note() {
    String latest = "select coalesce(max(since), 0) from provider_copy";
    long seen =
        store.read(session -> session.row(row -> row.getLong(1), latest)).orElseThrow()
            - OVERLAP.toMillis();
    List<Ended> found = ended(seen);
    keep(found);
    // Fewer than asked for are the last: what ends meanwhile is for the next look.
    while (found.size() == JdbcStore.SLICE) {
      found = ended(found.getLast().since());
      keep(found);
    }
  }

  private List<Ended> ended(long since) {
    List<String> prefixes = provider.prefixes();
    String sent = any("o.provider_id", prefixes);
    String read = any("i.message_id", prefixes);
    List<Object> arm = new ArrayList<>(List.of(since));
    prefixes.forEach(prefix -> arm.add(prefix + "%"));
    List<Object> arguments = new ArrayList<>(arm);
    arguments.addAll(arm);
    arguments.add(JdbcStore.SLICE);
    return store.read(session ->
        session.rows(
            row -> new Ended(row.getString(1), row.getLong(2)),
            ENDED.formatted(sent, read),
            arguments.toArray()));
  }

  private static String any(String column, List<String> prefixes) {
    return prefixes.stream().map(_ -> column + " like ?").collect(Collectors.joining(" or "));
  }

  private void keep(List<Ended> found) {
    List<Object[]> rows =
        found.stream()
            .map(each -> new Object[] {each.id, each.since, each.since + SETTLING.toMillis()})
            .toList();
    store.transaction(session -> session.updateEach(NOTE, rows));
  }

  private void forget() {
    long before = clock.millis() - TRYING.toMillis();
    String old = "select 1 from provider_copy where since <= ? limit 1";
    if (store.read(session -> session.row(row -> true, old, before)).isPresent()) {
      store.bySlices(session -> session.update(FORGET, before, JdbcStore.SLICE));
    }
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

  private Deletion delete(String id) {
    Deletion deletion = provider.delete(id);
    if (deletion == Deletion.DONE) {
      store.transaction(
          session -> session.update("update provider_copy set gone = 1 where id = ?", id));
    }
    return deletion;
  }
}
