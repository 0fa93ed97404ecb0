package org.plainline.bot.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;
import static org.plainline.bot.store.Node.VOICE;

import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.store.NodeTest;

/** What every keeper of contacts promises, on every database. */
abstract class ContactsContract extends NodeTest {

  @Test
  void somebody_new_is_known_by_pseudonym_only() {
    assertThat(node.contacts.of(ANA)).isEqualTo(Contact.unknown(node.pseudonyms.of(ANA)));
  }

  @Test
  void a_chosen_language_is_known_again_by_text_and_by_phone() {
    Contact contact = node.contacts.of(ANA).speaking(new Language("sw"));
    node.store.transaction(session -> {
      node.contacts.keep(session, contact, clock.instant());
      return 1;
    });
    assertThat(another().contacts.of(new Address(VOICE, ANA.value()))).isEqualTo(contact);
    assertThat(node.contacts.of(BEN).language()).isEmpty();
  }

  @Test
  void an_opt_out_is_kept_once_and_ends_with_start() {
    for (int i = 0; i < 2; i++) {
      node.store.transaction(session -> {
        node.optOuts.add(session, ANA);
        return 1;
      });
    }
    assertThat(another().contacts.of(ANA).optedOut()).isTrue();
    node.store.transaction(session -> {
      node.optOuts.remove(session, ANA);
      return 1;
    });
    assertThat(node.contacts.of(ANA).optedOut()).isFalse();
  }
}
