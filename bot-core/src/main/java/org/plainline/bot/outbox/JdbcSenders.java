package org.plainline.bot.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.store.JdbcSession;

/** What holds for all messages of a channel, on all nodes: its pace, and whether it works. */
final class JdbcSenders {

  private final InstantSource clock;

  JdbcSenders(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes the channel for a while, as part of a transaction; false if it is not free now. What was
   * not used lately may be used at once, up to {@link Pace#RESERVE}.
   */
  boolean take(JdbcSession session, ChannelId channel, Duration length) {
    long now = clock.millis();
    long earliest = now - Pace.RESERVE.toMillis();
    return session.update(
            "update sender set free = case when free > ? then free else ? end + ?"
                + " where channel = ? and free <= ?",
            earliest,
            earliest,
            length.toMillis(),
            channel.value(),
            now)
        == 1;
  }

  /** Notes what an attempt came to, as part of a transaction. */
  void note(JdbcSession session, ChannelId channel, SendResult result) {
    switch (result) {
      case SendResult.Sent _ -> works(session, channel);
      case SendResult.SlowDown slow -> {
        fails(session, channel, slow.reason());
        long until = clock.instant().plus(slow.after()).toEpochMilli();
        session.update(
            "update sender set free = ? where channel = ? and free < ?",
            until,
            channel.value(),
            until);
      }
      case SendResult.TryLater later -> fails(session, channel, later.reason());
      case SendResult.Unknown unknown -> fails(session, channel, unknown.reason());
      case SendResult.Refused _, SendResult.OptedOut _ -> {
        // It is about this message, not about the channel.
      }
    }
  }

  /** True if no attempt has worked since one failed. */
  boolean isFailing(JdbcSession session, ChannelId channel) {
    String sql = "select 1 from sender where channel = ? and failing_since > 0";
    return session.row(row -> row.getInt(1), sql, channel.value()).isPresent();
  }

  /** True if somebody was to be sent to on the channel and it is free now. */
  boolean isFree(JdbcSession session, ChannelId channel) {
    String sql = "select 1 from sender where channel = ? and free <= ?";
    return session.row(row -> row.getInt(1), sql, channel.value(), clock.millis()).isPresent();
  }

  /** Makes a channel known, as part of a transaction. */
  void known(JdbcSession session, ChannelId channel) {
    session.update(
        "insert into sender (channel) values (?) on conflict do nothing", channel.value());
  }

  List<SenderState> all(JdbcSession session) {
    return session.rows(
        JdbcSenders::read, "select channel, failing_since, reason from sender order by channel");
  }

  private void works(JdbcSession session, ChannelId channel) {
    session.update(
        "update sender set failing_since = 0, reason = '' where channel = ? and failing_since > 0",
        channel.value());
  }

  private void fails(JdbcSession session, ChannelId channel, String reason) {
    session.update(
        "update sender set failing_since = ?, reason = ? where channel = ? and failing_since = 0",
        clock.millis(),
        Reason.safe(reason),
        channel.value());
  }

  private static SenderState read(ResultSet row) throws SQLException {
    return new SenderState(
        new ChannelId(row.getString(1)), Instant.ofEpochMilli(row.getLong(2)), row.getString(3));
  }
}
