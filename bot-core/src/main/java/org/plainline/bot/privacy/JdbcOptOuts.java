package org.plainline.bot.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.message.Address;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * Who wants no messages, on all channels of a phone number: a keyed hash and since when. It
 * outlives erasure and new pseudonym keys; only START ends it.
 */
public final class JdbcOptOuts {

  private final JdbcStore store;
  private final Pseudonyms lasting;
  private final InstantSource clock;

  /**
   * @param lasting pseudonyms made with {@link Keys#lasting()}
   */
  public JdbcOptOuts(JdbcStore store, Pseudonyms lasting, InstantSource clock) {
    this.store = store;
    this.lasting = lasting;
    this.clock = clock;
  }

  public boolean contains(Address address) {
    return store.read(session -> since(session, address)).isPresent();
  }

  /** Since when somebody wants no messages, as part of a transaction; empty if they want them. */
  public Optional<Instant> since(JdbcSession session, Address address) {
    String sql = "select since from opt_out where contact_hash = ?";
    return session.row(row -> Instant.ofEpochMilli(row.getLong(1)), sql, hash(address));
  }

  /** Keeps a STOP as part of a transaction. */
  public void add(JdbcSession session, Address address) {
    session.update(
        "insert into opt_out (contact_hash, since) values (?, ?) on conflict do nothing",
        hash(address),
        clock.millis());
  }

  /** Keeps a START as part of a transaction. */
  public void remove(JdbcSession session, Address address) {
    session.update("delete from opt_out where contact_hash = ?", hash(address));
  }

  private String hash(Address address) {
    return lasting.of(address).value();
  }
}
