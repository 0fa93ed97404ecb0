package org.plainline.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;
import static org.plainline.bot.store.Node.VOICE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.inbox.Claimed;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.outbox.Due;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.NodeTest;

/** What is forgotten, when, and what is not, on every database. */
abstract class ForgettingContract extends NodeTest {

  @Test
  void what_is_done_keeps_neither_words_nor_who() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    node.outbox.record(node.claim(1).getFirst(), new SendResult.Sent("P1"));
    assertThat(kept("inbox")).containsExactly("");
    assertThat(kept("outbox")).containsExactly("");
  }

  @Test
  void ids_are_kept_for_two_days_and_dead_letters_for_thirty() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    node.outbox.record(node.claim(1).getFirst(), new SendResult.Sent("P1"));
    node.inbox.accept(node.text("SM2", BEN, "nobody answers"));
    clock.pass(JdbcRetention.IDS.minusSeconds(1));
    node.retention.forget();
    assertThat(node.inbox.accept(node.text("SM1", ANA, "q"))).as("a late repeat").isFalse();

    clock.pass(Duration.ofSeconds(1));
    node.retention.forget();
    assertThat(kept("outbox")).isEmpty();
    assertThat(kept("inbox")).as("only the trace of what was never answered").containsExactly("");
    assertThat(node.inbox.backlog().dead()).isEqualTo(1);

    clock.pass(JdbcRetention.DEAD_LETTERS);
    node.retention.forget();
    assertThat(kept("inbox")).isEmpty();
  }

  @Test
  void a_reply_that_no_channel_takes_is_a_dead_letter_without_words_after_four_hours() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    clock.pass(Duration.ofHours(4));
    node.retention.forget();
    assertThat(node.outbox.backlog().waiting()).as("senders end it by themselves").isEqualTo(1);

    clock.pass(Duration.ofMinutes(5));
    node.retention.forget();

    assertThat(kept("outbox")).containsExactly("");
    assertThat(node.outbox.backlog().dead()).isEqualTo(1);
    assertThat(node.outbox.backlog().waiting()).isZero();
  }

  @Test
  void caps_purses_and_leases_of_long_ago_go_and_those_of_now_stay() {
    long today = Duration.ofMillis(clock.millis()).toDays();
    node.store.transaction(session -> {
      for (long day : List.of(0L, today)) {
        session.update("insert into spent (purse, day, units) values ('KE', ?, 1)", day);
        session.update(
            "insert into exchange (contact, minute, in_minute, day, in_day, heard, alike, danger)"
                + " values (?, 0, 1, ?, 1, '', 0, 0)",
            "contact " + day,
            day);
        session.update(
            "insert into lease (name, owner, until) values (?, ?, ?)",
            "in:" + day,
            "owner " + day,
            Duration.ofDays(day).toMillis() + Duration.ofDays(1).toMillis());
      }
      return 0;
    });
    assertThat(node.retention.forget()).isEqualTo(3);
    assertThat(List.of(count("spent"), count("exchange"), count("lease"))).containsOnly(1L);
  }

  @Test
  void of_many_all_are_forgotten_however_many_turns_that_takes() {
    int many = 2 * JdbcStore.SLICE + 1;
    for (int i = 0; i < many; i++) {
      node.inbox.accept(node.text("SM" + i, ANA, "nobody answers"));
    }
    clock.pass(JdbcRetention.IDS);
    assertThat(node.retention.forget()).isEqualTo(many);
    assertThat(node.inbox.backlog().dead()).isEqualTo(many);
    assertThat(node.retention.forget()).isZero();
  }

  @Test
  void a_conversation_is_over_after_half_an_hour_and_then_deleted() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    assertThat(node.conversations.of(node.pseudonyms.of(ANA)).language())
        .hasValue(Language.ENGLISH);
    clock.pass(Conversation.TIMEOUT.plusMillis(1));
    assertThat(node.conversations.of(node.pseudonyms.of(ANA))).isEqualTo(Conversation.NEW);
    node.retention.forget();
    assertThat(count("conversation")).isZero();
  }

  @Test
  void delete_forgets_the_person_at_once_and_still_says_so() {
    node.answer(node.text("SM1", ANA, "q"), "answer on its way");
    choose(ANA.value(), "sw");
    InboundMessage message = node.text("SM3", ANA, "delete");
    node.inbox.accept(message);
    Claimed claimed = node.inbox.claim(1).getFirst();
    node.inbox.complete(claimed, node.obey(message, Keyword.DELETE, "forgotten"));

    assertThat(count("contact") + count("conversation")).isZero();
    assertThat(node.claim(9))
        .extracting(due -> due.message().parts().getFirst().text())
        .containsExactly("forgotten");
  }

  @Test
  void delete_said_again_and_again_lifts_no_cap() {
    for (int times = 0; times <= Node.CAPS.minute(); times++) {
      InboundMessage message = node.text("SM" + times, ANA, "delete");
      node.answer(node.obey(message, Keyword.DELETE, "forgotten"));
    }
    assertThat(count("outbox")).isEqualTo(Node.CAPS.minute());
  }

  @Test
  void delete_leaves_of_what_was_said_only_how_often_it_was_answered() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    node.store.transaction(session -> session.update("update exchange set danger = 1"));

    forget(ANA);

    String sql =
        "select in_minute || ' ' || in_day || ' ' || alike || heard || (danger - minute)"
            + " from exchange";
    List<String> left = node.store.read(session -> session.rows(row -> row.getString(1), sql));
    assertThat(left).containsExactly("1 1 00");
  }

  @Test
  void a_call_that_broke_off_in_the_middle_of_a_turn_leaves_nothing_of_who_called() {
    assertThat(node.inbox.acceptLive(node.text("CA1", new Address(VOICE, ANA.value()), "q")))
        .isPresent();
    assertThat(kept("inbox")).containsExactly("");
  }

  @Test
  void an_opt_out_outlives_erasure() {
    InboundMessage stop = node.text("SM1", ANA, "stop");
    node.inbox.accept(stop);
    node.inbox.complete(node.inbox.claim(1).getFirst(), node.obey(stop, Keyword.STOP, "ok"));
    node.inbox.accept(node.text("SM2", ANA, "waiting"));
    choose(ANA.value(), "sw");

    forget(ANA);

    assertThat(node.contacts.of(ANA))
        .isEqualTo(Contact.unknown(node.pseudonyms.of(ANA)).optedOut(true));
    assertThat(node.inbox.claim(9)).isEmpty();
    assertThat(node.claim(9)).isEmpty();
    assertThat(kept("inbox")).containsOnly("");
    assertThat(kept("outbox")).containsOnly("");
  }

  @Test
  void a_reason_holds_no_number() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    Due due = node.claim(1).getFirst();
    node.outbox.record(due, new SendResult.Refused("21614 +1 500 555-0001 is not mobile"));
    List<String> reasons =
        node.store.read(s -> s.rows(row -> row.getString(1), "select reason from outbox"));
    assertThat(reasons).containsExactly("refused: 21614 *** is not mobile");
  }

  private void choose(String number, String language) {
    InboundMessage message = node.text("choose" + number, ANA, "language");
    node.inbox.accept(message);
    Contact contact = node.contacts.of(ANA).speaking(new Language(language));
    Decision decision = new Decision.Obey(Keyword.LANGUAGE);
    node.inbox
        .claim(9)
        .forEach(
            each -> node.inbox.complete(each, node.turn(each.message(), contact, decision, "x")));
    assertThat(node.contacts.of(ANA).language()).contains(new Language(language));
  }

  /** Words and contact of each row, which are empty when they are forgotten. */
  private List<String> kept(String table) {
    String sql = "select sealed || contact from " + table;
    return node.store.read(session -> session.rows(row -> row.getString(1), sql));
  }

  private long count(String table) {
    String sql = "select count(*) from " + table;
    return node.store.read(session -> session.row(row -> row.getLong(1), sql)).orElseThrow();
  }
}
