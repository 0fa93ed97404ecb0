package org.plainline.bot.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.plainline.bot.channel.Receipt;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.store.Backlog;
import org.plainline.bot.store.JdbcSession;

/**
 * The statements on the outbox table. Whatever ends a row deletes its words, address and contact,
 * except those of a dead letter, which go some hours later.
 */
final class JdbcOutboxRows {

  private static final String COLUMNS =
      "select o.id, o.reply, o.contact, o.sealed, o.attempts, o.created,"
          + " o.unknown_since, o.channel, o.rank from outbox o where o.state = 'WAITING'";

  private static final String DUE =
      COLUMNS
          + " and o.channel = ? and o.due <= ?"
          + " and not exists (select 1 from lease l where l.name = 'out:' || o.contact"
          + " and l.until > ?)"
          + " and not exists (select 1 from outbox e where e.state = 'WAITING'"
          + " and e.contact = o.contact and e.rank <= o.rank and e.position < o.position)"
          + " order by o.rank, o.position limit ?";

  private static final String KEPT =
      "select id, contact, sealed from outbox where state = 'WAITING' and created < ?"
          + " union all select id, contact, sealed from outbox"
          + " where state = 'DEAD' and contact <> '' and created < ?";

  private static final String END =
      "update outbox set state = ?, reason = ?, sealed = '', contact = '', ended = ?"
          + " where state = 'WAITING' and ";

  private static final String BURY =
      "update outbox set state = 'DEAD', reason = ?, ended = ?"
          + " where state = 'WAITING' and contact = ? and reply = ?";

  private final InstantSource clock;

  JdbcOutboxRows(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * On a channel, of each contact the earliest row, and the earliest for danger even if it came
   * later, if it is due and nobody has the contact's lease; those in danger first. What waits for
   * another channel is not even looked at.
   */
  List<Waiting> due(JdbcSession session, ChannelId channel, int max) {
    long now = clock.millis();
    return session.rows(JdbcOutboxRows::read, DUE, channel.value(), now, now, max);
  }

  Optional<Waiting> waiting(JdbcSession session, String id) {
    return session.row(JdbcOutboxRows::read, COLUMNS + " and o.id = ?", id);
  }

  void insert(JdbcSession session, Waiting row, long position) {
    session.update(
        "insert into outbox (id, reply, contact, position, sealed, created, channel, rank, state)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING') on conflict do nothing",
        row.id(),
        row.reply(),
        row.contact(),
        position,
        row.sealed(),
        row.created().toEpochMilli(),
        row.channel().value(),
        row.rank().place());
  }

  /** The place of a contact's last waiting row; 0 if none waits. */
  long lastPosition(JdbcSession session, String contact) {
    String sql =
        "select coalesce(max(position), 0) from outbox where contact = ? and state = 'WAITING'";
    return session.row(row -> row.getLong(1), sql, contact).orElse(0L);
  }

  /**
   * Notes that an attempt begins; false if the row has ended, was put off or was tried by another
   * since it was read: what was read of an attempt that may have sent it is then no longer true.
   */
  boolean begin(JdbcSession session, Waiting row) {
    long now = clock.millis();
    return session.update(
            "update outbox set attempts = attempts + 1, unknown_since ="
                + " case when unknown_since = 0 then ? else unknown_since end"
                + " where id = ? and state = 'WAITING' and due <= ? and attempts = ?",
            now,
            row.id(),
            now,
            row.attempts())
        == 1;
  }

  /** Also for a row that was given up while it was on its way: sent is sent. */
  void sent(JdbcSession session, String id, String providerId) {
    session.update(
        "update outbox set state = 'SENT', reason = '', provider_id = ?, sealed = '',"
            + " contact = '', ended = ? where id = ? and state <> 'SENT'",
        providerId,
        clock.millis(),
        id);
  }

  void putOff(JdbcSession session, String id, Instant due, Instant unknownSince) {
    session.update(
        "update outbox set due = ?, unknown_since = ? where id = ? and state = 'WAITING'",
        due.toEpochMilli(),
        unknownSince.toEpochMilli(),
        id);
  }

  /** True if a message to somebody else on that channel was surely not taken and waits. */
  boolean isAnotherPutOff(JdbcSession session, ChannelId channel, String id) {
    String sql =
        "select 1 from outbox where state = 'WAITING' and channel = ? and attempts > 0"
            + " and unknown_since = 0"
            + " and contact <> (select o.contact from outbox o where o.id = ?) limit 1";
    return session.row(row -> row.getInt(1), sql, channel.value(), id).isPresent();
  }

  /** True if the provider's id is that of another message, which went out earlier. */
  boolean isOfAnother(JdbcSession session, String id, String providerId) {
    String sql = "select 1 from outbox where provider_id = ? and provider_id <> '' and id <> ?";
    return session.row(row -> row.getInt(1), sql, providerId, id).isPresent();
  }

  /** Ends a reply: what follows a part that was not sent makes no sense without it. */
  void endReply(JdbcSession session, Waiting row, String state, String reason) {
    String sql = END + "contact = ? and reply = ?";
    long now = clock.millis();
    session.update(sql, state, Reason.safe(reason), now, row.contact(), row.reply());
  }

  /** Makes a reply a dead letter: its words stay sealed a while, to be tried again on demand. */
  void bury(JdbcSession session, Waiting row, String reason) {
    session.update(BURY, Reason.safe(reason), clock.millis(), row.contact(), row.reply());
  }

  void endContact(JdbcSession session, String contact, String reason) {
    session.update(END + "contact = ?", "GIVEN_UP", reason, clock.millis(), contact);
  }

  /** False if the message is not known or has come as far already. */
  boolean receipt(JdbcSession session, Receipt receipt) {
    return session.update(
            "update outbox set receipt = ?, error_code = ?"
                + " where provider_id = ? and provider_id <> '' and receipt < ?",
            stage(receipt.status()),
            receipt.errorCode(),
            receipt.providerId(),
            stage(receipt.status()))
        > 0;
  }

  /** Whose replies were put in before a time and have not ended. */
  static List<JdbcErasure.Kept> kept(JdbcSession session, Instant before) {
    long until = before.toEpochMilli();
    return session.rows(JdbcOutboxRows::kept, KEPT, until, until);
  }

  /** Where the words of a part are sealed for. */
  static String place(String id) {
    return "outbox " + id;
  }

  private static JdbcErasure.Kept kept(ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new JdbcErasure.Kept(
        row.getString("contact"),
        row.getString("sealed"),
        place(id),
        words -> OutboundText.read(id, words).to());
  }

  /** Looks at what waits or is dead, each by its index, and not at all that was sent. */
  Backlog backlog(JdbcSession session) {
    return session
        .row(
            JdbcSession::backlog,
            "select (select count(*) from outbox where state = 'WAITING'),"
                + " (select count(*) from outbox where state = 'DEAD'),"
                + " (select coalesce(min(created), 0) from outbox where state = 'WAITING')")
        .orElseThrow();
  }

  /** As kept in the table, so the numbers never change; a receipt only ever raises them. */
  private static int stage(Receipt.Status status) {
    return switch (status) {
      case ACCEPTED -> 0;
      case SENT -> 1;
      case DELIVERED -> 2;
      case FAILED -> 3;
      case READ -> 4;
    };
  }

  private static Waiting read(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("id"),
        row.getString("reply"),
        row.getString("contact"),
        row.getString("sealed"),
        Instant.ofEpochMilli(row.getLong("created")),
        new Waiting.Lane(new ChannelId(row.getString("channel")), Rank.of(row.getInt("rank"))),
        new Waiting.Tries(
            row.getInt("attempts"), Instant.ofEpochMilli(row.getLong("unknown_since"))));
  }
}
