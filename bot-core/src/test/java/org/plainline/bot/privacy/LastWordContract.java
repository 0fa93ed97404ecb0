package org.plainline.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;
import static org.plainline.bot.store.Node.RETRIES;
import static org.plainline.bot.store.Node.VOICE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Wish;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.inbox.Claimed;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.person.CallBack;
import org.plainline.bot.store.JdbcDeadLetters;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.NodeTest;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Danger;
import org.plainline.bot.triage.Urgency;

/** STOP and DELETE end for good what is on its way, on every database. */
abstract class LastWordContract extends NodeTest {

  private static final Address ANA_CALLS = new Address(VOICE, ANA.value());

  @ParameterizedTest
  @EnumSource(
      value = Keyword.class,
      names = {"STOP", "DELETE"})
  void what_waits_from_before_the_keys_changed_ends_at_once(Keyword word) {
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    node.answer(node.text("SM2", BEN, "q"), "for ben");
    node.inbox.accept(node.text("SM3", ANA, "nobody has looked at it yet"));
    node.inbox.accept(node.text("SM4", BEN, "of ben"));
    Node later = anotherWithNextKeys();
    assertThat(later.pseudonyms.of(ANA)).isNotEqualTo(node.pseudonyms.of(ANA));
    clock.pass(Duration.ofSeconds(1));
    say(later, "SM5", ANA, word);

    assertThat(later.outbox.backlog().waiting()).as("for ben, and what was said last").isEqualTo(2);
    say(later, "SM6", ANA, Keyword.START);
    assertThat(sent(later)).containsExactlyInAnyOrder("for ben", word.name());
    assertThat(sent(later)).as("one at a time").containsExactly("START");
    clock.pass(Node.LEASE);
    assertThat(later.inbox.claim(9)).extracting(each -> each.message().id()).containsExactly("SM4");
  }

  @Test
  void delete_finds_what_is_known_from_before_the_keys_changed() {
    wish("SM1", ANA);
    wish("SM2", BEN);
    node.answer(node.text("SM3", ANA, "q"), "dead");
    die();
    Node later = anotherWithNextKeys();
    clock.pass(Duration.ofSeconds(1));
    say(later, "SM5", ANA, Keyword.DELETE);

    assertThat(later.callBacks.waiting("a test", 9))
        .extracting(CallBack::number)
        .containsExactly(BEN.value());
    assertThat(contacts("conversation", "pseudonym"))
        .as("conversations")
        .containsExactly(node.pseudonyms.of(BEN).value());
    assertThat(contacts("exchange", "contact"))
        .as("how much was said to whom; the confirmation counts, under today's pseudonym")
        .containsExactlyInAnyOrder(
            node.pseudonyms.of(BEN).value(), later.pseudonyms.of(ANA).value());
    assertThat(new JdbcDeadLetters(later.store).latest(9))
        .as("dead letters that can be tried again: that of ben")
        .filteredOn(letter -> letter.retryable())
        .extracting(letter -> letter.id())
        .containsExactly("to-SM2.1");
  }

  @Test
  void what_was_given_up_before_a_stop_is_never_tried_again() {
    node.answer(node.text("SM1", ANA, "q"), "dead");
    die();
    clock.pass(Duration.ofSeconds(1));
    say(node, "SM2", ANA, Keyword.STOP);
    say(node, "SM3", ANA, Keyword.START);
    assertThat(new JdbcDeadLetters(node.store).retry()).isZero();
    assertThat(sent(node)).containsExactly("STOP");
    assertThat(sent(node)).containsExactly("START");
    assertThat(sent(node)).isEmpty();
  }

  @Test
  void a_question_from_before_a_stop_on_the_phone_is_not_answered_after_start() {
    node.inbox.accept(node.text("SM1", ANA, "is being answered"));
    node.inbox.accept(node.text("SM2", ANA, "waits"));
    Claimed answering = node.inbox.claim(1).getFirst();
    clock.pass(Duration.ofSeconds(1));
    speak("CA1", Keyword.STOP);
    clock.pass(Duration.ofSeconds(1));
    speak("CA2", Keyword.START);

    assertThat(node.inbox.complete(answering, node.turn(answering.message(), "late"))).isFalse();
    assertThat(node.inbox.claim(9)).isEmpty();
    assertThat(sent(node)).isEmpty();
    node.answer(node.text("SM3", ANA, "and now"), "an answer");
    assertThat(sent(node)).containsExactly("an answer");
  }

  @Test
  void a_stop_beside_danger_ends_what_waits_but_not_the_answer_to_danger() {
    node.answer(node.text("SM1", ANA, "q"), "waits");
    clock.pass(Duration.ofSeconds(1));
    InboundMessage message = node.text("SM2", ANA, "stop texting me, I want to die");
    Decision decision =
        new Decision.Escalate(
            new Alarm(Urgency.NOW, Danger.SUICIDE, ""),
            Optional.of(new Decision.Obey(Keyword.STOP)));
    node.answer(
        node.turn(message, node.contacts.of(ANA).optedOut(true), decision, "call this number"));
    assertThat(node.contacts.of(ANA).optedOut()).isTrue();
    assertThat(sent(node)).containsExactly("call this number");
    assertThat(sent(node)).isEmpty();
  }

  @Test
  void a_stop_by_text_during_a_call_also_ends_what_the_call_was_about_to_text() {
    InboundMessage spoken = node.text("CA1", ANA_CALLS, "text me that");
    Claimed claimed = node.inbox.acceptLive(spoken).orElseThrow();
    Turn turn = texting(spoken);
    clock.pass(Duration.ofSeconds(1));
    say(node, "SM1", ANA, Keyword.STOP);
    clock.pass(Duration.ofSeconds(1));
    assertThat(node.inbox.complete(claimed, turn)).isTrue();
    assertThat(sent(node)).containsExactly("STOP");
    assertThat(sent(node)).isEmpty();

    InboundMessage again = node.text("CA2", ANA_CALLS, "text me that all the same");
    Claimed known = node.inbox.acceptLive(again).orElseThrow();
    node.inbox.complete(known, texting(again));
    assertThat(sent(node)).as("whoever asks for one while opted out").hasSize(1);
  }

  /** What is decided now about what a caller says: to text them. */
  private Turn texting(InboundMessage spoken) {
    Turn turn = node.turn(spoken, "a copy");
    OutboundMessage copy =
        new OutboundMessage(
            "to-" + spoken.id(), ANA, turn.language(), List.of(new Part("a copy")), List.of());
    return new Turn(
        spoken,
        turn.contact(),
        turn.language(),
        turn.urgency(),
        turn.decision(),
        List.of(copy),
        turn.conversation());
  }

  private void say(Node by, String id, Address from, Keyword word) {
    InboundMessage message = by.text(id, from, word.name());
    by.inbox.accept(message);
    by.inbox.claim(9).stream()
        .filter(each -> each.message().id().equals(id))
        .forEach(each -> by.inbox.complete(each, by.obey(message, word, word.name())));
  }

  private void speak(String id, Keyword word) {
    InboundMessage message = node.text(id, ANA_CALLS, word.name());
    Claimed claimed = node.inbox.acceptLive(message).orElseThrow();
    assertThat(node.inbox.complete(claimed, node.obey(message, word, word.name()))).isTrue();
  }

  private void wish(String id, Address from) {
    InboundMessage message = node.text(id, from, "call me");
    Command wish = Wish.CALL_BACK;
    node.answer(node.turn(message, node.contacts.of(from), new Decision.Obey(wish), "noted"));
  }

  private void die() {
    while (node.outbox.backlog().waiting() > 0) {
      node.claim(9)
          .forEach(due -> node.outbox.record(due, new SendResult.TryLater("no", Duration.ZERO)));
      clock.pass(RETRIES.pauseMax());
    }
  }

  private static List<String> sent(Node by) {
    return by.claim(9).stream()
        .map(due -> {
          by.outbox.record(due, new SendResult.Sent("P" + due.message().id()));
          return due.message().parts().getFirst().text();
        })
        .toList();
  }

  private List<String> contacts(String table, String column) {
    String sql = "select " + column + " from " + table;
    return node.store.read(session -> session.rows(row -> row.getString(1), sql));
  }
}
