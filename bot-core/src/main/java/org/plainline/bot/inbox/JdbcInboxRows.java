package org.plainline.bot.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.store.Backlog;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.Positions;

/**
 * The statements on the inbox table. Whatever ends a row deletes its words, address and contact,
 * except those of a dead letter, which go some hours later.
 */
final class JdbcInboxRows {

  private static final String INSERT =
      "insert into inbox (channel, message_id, contact, position, live, received, sealed, state)"
          + " values (?, ?, ?, ?, ?, ?, ?, 'WAITING') on conflict do nothing";

  private static final String COLUMNS =
      "select i.channel, i.message_id, i.contact, i.received, i.sealed, i.live, i.attempts"
          + " from inbox i where i.state = 'WAITING'";

  private static final String DUE =
      COLUMNS
          + " and i.live = 0 and i.due <= ?"
          + " and not exists (select 1 from lease l where l.name = 'in:' || i.contact"
          + " and l.until > ?)"
          + " and not exists (select 1 from inbox e where e.state = 'WAITING' and e.live = 0"
          + " and e.contact = i.contact and e.position < i.position)"
          + " order by i.position limit ?";

  private static final String KEPT =
      "select channel, message_id, contact, sealed from inbox"
          + " where state = 'WAITING' and live = 0 and received < ?"
          + " union all select channel, message_id, contact, sealed from inbox"
          + " where state = 'DEAD' and contact <> '' and received < ?";

  private static final String THIS = " where channel = ? and message_id = ? and state = 'WAITING'";

  private final InstantSource clock;
  private final Positions positions;

  JdbcInboxRows(InstantSource clock) {
    this.clock = clock;
    this.positions = new Positions(clock);
  }

  /** For each entry, true if it was not there yet. */
  List<Boolean> insert(JdbcSession session, List<Entry> entries) {
    int[] changed = session.updateEach(INSERT, entries.stream().map(this::values).toList());
    return Arrays.stream(changed).mapToObj(count -> count == 1).toList();
  }

  /** Of each contact the earliest entry, if it is due and nobody has the contact's lease. */
  List<Entry> due(JdbcSession session, int max) {
    return session.rows(JdbcInboxRows::read, DUE, clock.millis(), clock.millis(), max);
  }

  Optional<Entry> waiting(JdbcSession session, InboundMessage message) {
    return session.row(
        JdbcInboxRows::read,
        COLUMNS + " and i.channel = ? and i.message_id = ?",
        message.from().channel().value(),
        message.id());
  }

  /** Counts an attempt; false if the entry has ended or was put off meanwhile. */
  boolean begin(JdbcSession session, ChannelId channel, String id) {
    String sql = "update inbox set attempts = attempts + 1" + THIS + " and due <= ?";
    return session.update(sql, channel.value(), id, clock.millis()) == 1;
  }

  void putOff(JdbcSession session, InboundMessage message, Duration pause) {
    long due = clock.instant().plus(pause).toEpochMilli();
    String channel = message.from().channel().value();
    session.update("update inbox set due = ?" + THIS, due, channel, message.id());
  }

  /**
   * As {@link #putOff}, and the attempt does not count. It goes behind what the contact wrote
   * since, but only if some of that had no turn yet: so those that had theirs stay in order.
   */
  void postpone(JdbcSession session, InboundMessage message, Duration pause) {
    session.update(
        "update inbox set due = ?, attempts = attempts - 1, position ="
            + " case when due = 0 or exists (select 1 from inbox l where l.state = 'WAITING'"
            + " and l.live = 0 and l.due = 0 and l.contact = inbox.contact"
            + " and l.position > inbox.position) then ? else position end"
            + THIS,
        clock.instant().plus(pause).toEpochMilli(),
        positions.next(),
        message.from().channel().value(),
        message.id());
  }

  /** Makes it a dead letter: its words stay sealed a while, to be tried again on demand. */
  void bury(JdbcSession session, Entry entry, String reason) {
    String sql = "update inbox set state = 'DEAD', reason = ?, ended = ?" + THIS;
    session.update(sql, reason, clock.millis(), entry.channel().value(), entry.id());
  }

  /** False if it has ended already. */
  boolean end(JdbcSession session, Entry entry, String state, String reason) {
    String sql =
        "update inbox set state = ?, reason = ?, sealed = '', contact = '', ended = ?" + THIS;
    String channel = entry.channel().value();
    return session.update(sql, state, reason, clock.millis(), channel, entry.id()) == 1;
  }

  /**
   * Answered; false if it has ended already.
   *
   * @param said sealed words to be repeated to somebody on the line; else empty
   */
  boolean done(JdbcSession session, InboundMessage message, String said) {
    String sql =
        "update inbox set state = 'DONE', reason = '', sealed = ?, contact = '', ended = ?" + THIS;
    String channel = message.from().channel().value();
    return session.update(sql, said, clock.millis(), channel, message.id()) == 1;
  }

  /** What was said, sealed; empty if nothing was or it is forgotten. */
  Optional<String> said(JdbcSession session, InboundMessage message) {
    return session.row(
        row -> row.getString("sealed"),
        "select sealed from inbox where channel = ? and message_id = ? and state = 'DONE'"
            + " and sealed <> ''",
        message.from().channel().value(),
        message.id());
  }

  /** Whose questions came before a time and have not ended. */
  static List<JdbcErasure.Kept> kept(JdbcSession session, Instant before) {
    long until = before.toEpochMilli();
    return session.rows(JdbcInboxRows::kept, KEPT, until, until);
  }

  private static JdbcErasure.Kept kept(ResultSet row) throws SQLException {
    ChannelId channel = new ChannelId(row.getString("channel"));
    return new JdbcErasure.Kept(
        row.getString("contact"),
        row.getString("sealed"),
        Entry.place(channel.value(), row.getString("message_id")),
        words -> InboundText.address(channel, words));
  }

  /** Looks at what waits or is dead, each by its index, and not at all that was answered. */
  Backlog backlog(JdbcSession session) {
    return session
        .row(
            JdbcSession::backlog,
            "select"
                + " (select count(*) from inbox where state = 'WAITING' and live = 0),"
                + " (select count(*) from inbox where state = 'DEAD' and live = 0),"
                + " (select coalesce(min(received), 0) from inbox"
                + " where state = 'WAITING' and live = 0)")
        .orElseThrow();
  }

  private Object[] values(Entry entry) {
    return new Object[] {
      entry.channel().value(),
      entry.id(),
      entry.contact(),
      positions.next(),
      entry.live() ? 1 : 0,
      entry.received().toEpochMilli(),
      entry.sealed()
    };
  }

  private static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        new ChannelId(row.getString("channel")),
        row.getString("message_id"),
        row.getString("contact"),
        Instant.ofEpochMilli(row.getLong("received")),
        row.getString("sealed"),
        row.getInt("live") == 1,
        row.getInt("attempts"));
  }
}
