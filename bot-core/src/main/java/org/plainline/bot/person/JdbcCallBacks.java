package org.plainline.bot.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.privacy.JdbcAudit;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.privacy.Seal;
import org.plainline.bot.privacy.SealBroken;
import org.plainline.bot.store.Fields;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * Who wants to be called back, in a database: sealed, one entry a contact, deleted when done, on
 * DELETE, and after {@link org.plainline.bot.privacy.JdbcRetention#CALL_BACKS}.
 */
public final class JdbcCallBacks {

  /** Whoever asks again keeps their place. */
  private static final String PUT =
      "insert into call_back (id, contact, sealed, created) values (?, ?, ?, ?)"
          + " on conflict (contact) do nothing";

  /** A phone number is the same contact on every channel. */
  private static final ChannelId ANY_CHANNEL = new ChannelId("phone");

  private final JdbcStore store;
  private final Seal seal;
  private final Supplier<String> ids;
  private final InstantSource clock;

  /**
   * @param ids makes a new id each time, not to be guessed
   */
  public JdbcCallBacks(JdbcStore store, Seal seal, Supplier<String> ids, InstantSource clock) {
    this.store = store;
    this.seal = seal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Notes a wish as part of a transaction; a withheld number cannot be called, nor is it kept. */
  public void put(JdbcSession session, Pseudonym contact, Address from, Language language) {
    if (from.isPhone()) {
      String id = ids.get();
      String words = Fields.join(List.of(from.value(), language.code()));
      session.update(PUT, id, contact.value(), seal.seal(words, place(id)), clock.millis());
    }
  }

  /**
   * Who waits, longest first; that it was read is noted. What was sealed with a key that is gone is
   * left out.
   *
   * @param reader who reads it, see {@link JdbcAudit.Look}
   */
  public List<CallBack> waiting(String reader, int max) {
    return store
        .transaction(session -> {
          JdbcAudit.note(session, new JdbcAudit.Look(clock.instant(), reader, "call-backs"));
          return session.rows(
              this::read,
              "select id, sealed, created from call_back order by created, id limit ?",
              max);
        })
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Deletes an entry; false if there was none. */
  public boolean done(String id) {
    int deleted =
        store.transaction(session -> session.update("delete from call_back where id = ?", id));
    store.sweep();
    return deleted > 0;
  }

  /** Whose wishes were noted before a time. */
  public static List<JdbcErasure.Kept> kept(JdbcSession session, Instant before) {
    return session.rows(
        JdbcCallBacks::kept,
        "select id, contact, sealed from call_back where created < ?",
        before.toEpochMilli());
  }

  private static JdbcErasure.Kept kept(ResultSet row) throws SQLException {
    return new JdbcErasure.Kept(
        row.getString("contact"),
        row.getString("sealed"),
        place(row.getString("id")),
        words -> new Address(ANY_CHANNEL, Fields.split(words).getFirst()));
  }

  private Optional<CallBack> read(ResultSet row) throws SQLException {
    String id = row.getString(1);
    try {
      List<String> words = Fields.split(seal.open(row.getString(2), place(id)));
      Instant asked = Instant.ofEpochMilli(row.getLong(3));
      return Optional.of(new CallBack(id, words.get(0), words.get(1), asked));
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }

  private static String place(String id) {
    return "call_back " + id;
  }
}
