package org.plainline.bot.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/** Contacts in a database. Only somebody who chose a language has a row at all. */
public final class JdbcContacts implements Contacts {

  private static final String KEEP =
      "insert into contact (pseudonym, language, last_turn) values (?, ?, ?)"
          + " on conflict (pseudonym) do update"
          + " set language = excluded.language, last_turn = excluded.last_turn";

  private final JdbcStore store;
  private final Pseudonyms pseudonyms;
  private final Predicate<Address> optedOut;

  public JdbcContacts(JdbcStore store, Pseudonyms pseudonyms, Predicate<Address> optedOut) {
    this.store = store;
    this.pseudonyms = pseudonyms;
    this.optedOut = optedOut;
  }

  @Override
  public Contact of(Address address) {
    Pseudonym pseudonym = pseudonyms.of(address);
    return new Contact(pseudonym, language(pseudonym), optedOut.test(address));
  }

  /** Keeps the language that a contact chose, as part of a transaction. */
  public void keep(JdbcSession session, Contact contact, Instant now) {
    String pseudonym = contact.pseudonym().value();
    contact
        .language()
        .ifPresent(chosen -> session.update(KEEP, pseudonym, chosen.code(), now.toEpochMilli()));
  }

  private Optional<Language> language(Pseudonym pseudonym) {
    return store.read(session ->
        session.row(
            row -> new Language(row.getString(1)),
            "select language from contact where pseudonym = ?",
            pseudonym.value()));
  }
}
