package org.plainline.bot.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.plainline.bot.Turn;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.outbox.Rank;
import org.plainline.bot.store.JdbcSession;

/** Decides whether a contact is answered once more, as part of the transaction of the turn. */
public final class JdbcExchanges {

  private static final String FIND =
      "select minute, in_minute, day, in_day, heard, alike, danger from exchange"
          + " where contact = ?";

  private static final String KEEP =
      "insert into exchange (contact, minute, in_minute, day, in_day, heard, alike, danger)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (contact) do update set"
          + " minute = excluded.minute, in_minute = excluded.in_minute, day = excluded.day,"
          + " in_day = excluded.in_day, heard = excluded.heard, alike = excluded.alike,"
          + " danger = excluded.danger";

  private final Pseudonyms pseudonyms;
  private final InstantSource clock;
  private final Caps caps;

  public JdbcExchanges(Pseudonyms pseudonyms, InstantSource clock, Caps caps) {
    this.pseudonyms = pseudonyms;
    this.clock = clock;
    this.caps = caps;
  }

  /** True if the replies of the turn may go out; then they are counted. */
  boolean admits(JdbcSession session, Turn turn) {
    long now = Duration.ofMillis(clock.millis()).toMinutes();
    String contact = turn.contact().pseudonym().value();
    boolean inDanger = Rank.of(turn.urgency()) == Rank.DANGER;
    Exchange heard =
        session
            .row(JdbcExchanges::read, FIND, contact)
            .orElse(Exchange.NONE)
            .hearing(hash(turn.message()), now);
    boolean admitted = heard.admits(caps, inDanger, now);
    keep(session, contact, admitted ? heard.replying(inDanger, now) : heard);
    return admitted;
  }

  /** Keyed, and with the address in it, so that it tells nothing and links nobody. */
  private String hash(InboundMessage message) {
    String said = InboundText.of(message.from(), message.content());
    return pseudonyms.of(new Address(message.from().channel(), said)).value();
  }

  private static void keep(JdbcSession session, String contact, Exchange exchange) {
    session.update(
        KEEP,
        contact,
        exchange.minute(),
        exchange.inMinute(),
        exchange.day(),
        exchange.inDay(),
        exchange.heard(),
        exchange.alike(),
        exchange.danger());
  }

  private static Exchange read(ResultSet row) throws SQLException {
    return new Exchange(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        row.getInt(4),
        row.getString(5),
        row.getInt(6),
        row.getLong(7));
  }
}
