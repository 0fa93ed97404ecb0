package org.plainline.bot.privacy;

import java.time.InstantSource;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.message.Address;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * Forgets one person at their wish: language, conversation, call-back, questions and answers on
 * their way. Ended messages are linked to nobody already. An opt-out stays, as a keyed hash.
 */
public final class JdbcErasure {

  private final JdbcStore store;
  private final Pseudonyms pseudonyms;
  private final InstantSource clock;

  public JdbcErasure(JdbcStore store, Pseudonyms pseudonyms, InstantSource clock) {
    this.store = store;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /** Forgets everything, also questions that nobody has answered yet. */
  public void erase(Address address) {
    Pseudonym pseudonym = pseudonyms.of(address);
    store.transaction(session ->
        session.update(
                "update inbox set state = 'DONE', reason = 'erased', sealed = '',"
                    + " contact = '', ended = ? where contact = ? and state = 'WAITING'",
                clock.millis(),
                pseudonym.value())
            + erase(session, pseudonym));
  }

  /** Forgets as part of a transaction; what the person asks later is answered as usual. */
  public int erase(JdbcSession session, Pseudonym pseudonym) {
    String who = pseudonym.value();
    return session.update("delete from contact where pseudonym = ?", who)
        + session.update("delete from call_back where contact = ?", who)
        + session.update("delete from exchange where contact = ?", who)
        + session.update("delete from conversation where pseudonym = ?", who)
        + session.update(
            "update outbox set state = 'GIVEN_UP', reason = 'erased', sealed = '',"
                + " contact = '', ended = ? where contact = ? and state = 'WAITING'",
            clock.millis(),
            who)
        + session.update(
            "update inbox set sealed = '', contact = '' where contact = ? and state = 'DEAD'", who)
        + session.update(
            "update outbox set sealed = '', contact = '' where contact = ? and state = 'DEAD'",
            who);
  }
}
