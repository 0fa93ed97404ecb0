package org.plainline.bot.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * Rows that are over their time, and what becomes of them.
 *
 * @param table they are in
 * @param where what they are; ends in the column of the time that counts
 * @param before rows of that time and older
 * @param change what is done to them
 * @param times what the change has in place of its question marks
 */
record Overdue(String table, String where, long before, String change, List<Long> times) {

  /** The columns that tell each row of a table from all others. */
  private static final Map<String, String> KEYS =
      Map.of(
          "inbox", "channel, message_id",
          "outbox", "id",
          "conversation", "pseudonym",
          "contact", "pseudonym",
          "exchange", "contact",
          "call_back", "id",
          "spent", "purse, day",
          "lease", "name",
          "audit", "looked");

  static Overdue deleted(String table, String where, long before) {
    return new Overdue(table, where, before, "delete from " + table, List.of());
  }

  static Overdue changed(String table, String where, long before, String assignments) {
    return new Overdue(table, where, before, "update " + table + " set " + assignments, List.of());
  }

  /** With a time in place of the one question mark of its change. */
  Overdue at(long time) {
    return new Overdue(table, where, before, change, List.of(time));
  }

  boolean isThere(JdbcSession session) {
    return session
        .row(row -> true, "select 1 from " + table + condition() + " limit 1", before)
        .isPresent();
  }

  /** How many there were, {@link JdbcStore#SLICE} at most. */
  int end(JdbcSession session) {
    Object[] arguments = Stream.concat(times.stream(), Stream.of(before, before)).toArray();
    String key = Objects.requireNonNull(KEYS.get(table), table);
    // What another node changes meanwhile is held against the condition outside once more.
    return session.update(
        change
            + condition()
            + " and (%s) in (select %s from %s".formatted(key, key, table)
            + condition()
            + " limit %d)".formatted(JdbcStore.SLICE),
        arguments);
  }

  private String condition() {
    return " where " + where + " <= ?";
  }
}
