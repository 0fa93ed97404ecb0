package org.plainline.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;
import static org.plainline.bot.store.Node.LEASE;
import static org.plainline.bot.store.Node.RETRIES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.Receipt;
import org.plainline.bot.channel.Receipt.Status;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.store.JdbcDeadLetters;
import org.plainline.bot.store.JdbcDeadLetters.DeadLetter;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.NodeTest;

/** What every outbox promises, on every database. */
abstract class OutboxContract extends NodeTest {

  private static final SendResult SENT = new SendResult.Sent("P1");
  private static final SendResult LATER = new SendResult.TryLater("busy", Duration.ZERO);

  @Test
  void a_message_comes_out_as_it_was_put_in() {
    OutboundMessage whole =
        new OutboundMessage(
            "r1",
            ANA,
            new Language("ar"),
            List.of(new Part("1: حمى\n", 3), new Part("")),
            List.of(new Option(1, "5:x"), new Option(0, "")));
    put(whole);

    List<OutboundMessage> parts = new ArrayList<>();
    for (Due due : another().claim(9)) {
      parts.add(due.message());
      node.outbox.record(due, SENT);
    }
    node.claim(9).forEach(due -> parts.add(due.message()));
    assertThat(parts).isEqualTo(whole.perPart());
  }

  @Test
  void a_reply_of_three_parts_resumes_at_the_part_that_failed() {
    node.answer(node.text("SM1", ANA, "q"), "one", "two", "three");
    assertThat(sendAll(SENT, 1)).containsExactly("one");
    assertThat(sendAll(LATER, 1)).containsExactly("two");
    assertThat(node.claim(9)).as("three waits for two").isEmpty();

    clock.pass(Duration.ofSeconds(2));
    assertThat(sendAll(SENT, 9)).containsExactly("two", "three");
    assertThat(node.outbox.backlog().waiting()).isZero();
  }

  @Test
  void after_a_refused_part_the_rest_of_that_reply_is_given_up_and_the_next_reply_is_not() {
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    node.answer(node.text("SM2", ANA, "q"), "next");
    sendAll(new SendResult.Refused("30007 filtered"), 1);
    assertThat(sendAll(SENT, 9)).containsExactly("next");
  }

  @Test
  void a_stuck_contact_delays_nobody() {
    node.answer(node.text("SM1", ANA, "q"), "stuck");
    assertThat(node.claim(1)).hasSize(1);
    node.answer(node.text("SM2", ANA, "q"), "behind it");
    node.answer(node.text("SM3", BEN, "q"), "free");
    assertThat(words(another().claim(9))).containsExactly("free");
  }

  @Test
  void a_node_that_dies_while_sending_leaves_a_message_to_be_looked_up_first() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    Instant begun = clock.instant();
    assertThat(node.claim(1)).singleElement().matches(due -> !due.reconcileFirst());

    Node other = another();
    assertThat(other.claim(1)).isEmpty();
    clock.pass(LEASE);
    Due due = other.claim(1).getFirst();
    assertThat(due.unknownSince()).isEqualTo(begun);
    assertThat(due.attempts()).isEqualTo(1);
  }

  @Test
  void what_ended_unknown_is_looked_up_until_it_is_known_and_only_then_sent_again() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    Instant begun = clock.instant();
    node.outbox.record(node.claim(1).getFirst(), new SendResult.Unknown("time-out"));
    assertThat(node.claim(1)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    Due first = node.claim(1).getFirst();
    assertThat(first.unknownSince()).isEqualTo(begun);
    node.outbox.record(first, new SendResult.Unknown("cannot tell"));
    clock.pass(Duration.ofMinutes(1));
    Due second = node.claim(1).getFirst();
    assertThat(second.unknownSince()).isEqualTo(begun);
    node.outbox.record(second, LATER);
    clock.pass(Duration.ofMinutes(1));
    assertThat(node.claim(1)).singleElement().matches(due -> !due.reconcileFirst());
  }

  @Test
  void whoever_read_a_message_before_another_tried_it_does_not_send_it_blindly() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    JdbcOutboxRows slow = new JdbcOutboxRows(clock);
    Waiting read = node.store.read(session -> slow.due(session, Node.SMS, 1)).getFirst();
    node.outbox.record(node.claim(1).getFirst(), new SendResult.Unknown("time-out"));
    clock.pass(Duration.ofMinutes(1));
    assertThat(another().store.<Boolean>transaction(session -> slow.begin(session, read)))
        .isFalse();
    assertThat(node.claim(1)).singleElement().matches(Due::reconcileFirst);
  }

  @Test
  void the_provider_decides_how_long_to_wait_at_least() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    Duration hour = Duration.ofHours(1);
    node.outbox.record(node.claim(1).getFirst(), new SendResult.TryLater("429", hour));
    clock.pass(hour.minusMillis(1));
    assertThat(node.claim(1)).isEmpty();
    clock.pass(Duration.ofMillis(1));
    assertThat(node.claim(1)).hasSize(1);
  }

  @Test
  void attempts_are_bounded_then_it_is_a_dead_letter() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    for (int attempt = 0; attempt < RETRIES.attemptsMax(); attempt++) {
      Due due = node.claim(1).getFirst();
      assertThat(due.attempts()).isEqualTo(attempt);
      node.outbox.record(due, LATER);
      clock.pass(RETRIES.pauseMax());
    }
    assertThat(node.claim(1)).isEmpty();
    assertThat(node.outbox.backlog().dead()).isEqualTo(1);
  }

  @Test
  void whoever_fails_until_no_attempt_is_left_in_time_is_a_dead_letter_and_not_just_stale() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    Duration hour = Duration.ofHours(1);
    for (int attempt = 0; attempt < 4; attempt++) {
      Due due = node.claim(1).getFirst();
      node.outbox.record(due, new SendResult.TryLater("token", hour));
      clock.pass(hour);
    }
    assertThat(new JdbcDeadLetters(node.store).latest(9))
        .singleElement()
        .matches(letter -> letter.reason().equals("no attempt left in time: token"));
  }

  @Test
  void stale_advice_is_not_sent_and_does_not_stand_in_the_way() {
    for (int i = 0; i < 30; i++) {
      node.answer(node.text("old" + i, ANA, "q"), "stale", "stale too");
    }
    clock.pass(Duration.ofHours(4));
    node.answer(node.text("new", ANA, "q"), "fresh");
    assertThat(words(node.claim(1))).containsExactly("fresh");
    assertThat(node.outbox.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void what_was_never_tried_because_its_channel_rested_is_seen_and_counted_once_it_is_stale() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    node.answer(node.text("SM2", BEN, "q"), "one", "two");
    SendResult rest = new SendResult.SlowDown("sender is throttled", Duration.ofHours(4), true);
    node.outbox.record(node.claim(1).getFirst(), rest);
    assertThat(node.claim(9)).as("the whole channel rests").isEmpty();
    clock.pass(Duration.ofHours(4));
    assertThat(node.claim(9)).isEmpty();

    JdbcDeadLetters dead = new JdbcDeadLetters(node.store);
    assertThat(dead.latest(9))
        .filteredOn(letter -> letter.reason().equals("stale"))
        .hasSize(2)
        .noneMatch(DeadLetter::retryable);
    assertThat(node.outbox.backlog().dead()).as("with the one that was tried").isEqualTo(3);
    assertThat(dead.retry()).as("what nobody may send any more").isEqualTo(1);
  }

  @Test
  void somebody_who_blocked_the_bot_gets_nothing_more() {
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    node.answer(node.text("SM2", ANA, "q"), "three");
    assertThat(sendAll(new SendResult.OptedOut(), 9)).containsExactly("one");
    assertThat(node.claim(9)).isEmpty();
    assertThat(node.contacts.of(ANA).optedOut()).isTrue();
  }

  @Test
  void late_news_that_it_was_sent_ends_it_for_everybody() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    Due slow = node.claim(1).getFirst();
    clock.pass(LEASE);
    Due taken = another().claim(1).getFirst();
    node.outbox.record(slow, LATER);
    node.outbox.record(slow, SENT);
    node.outbox.record(taken, new SendResult.Unknown("cannot tell"));
    clock.pass(Duration.ofMinutes(10));
    assertThat(node.claim(1)).isEmpty();
  }

  @Test
  void receipts_never_go_back_in_any_order() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      String provider = "P" + round;
      node.answer(node.text("SM" + round, ANA, "q"), "one");
      node.outbox.record(node.claim(1).getFirst(), new SendResult.Sent(provider));
      int best = -1;
      for (int i = 0; i < 6; i++) {
        Status status = Status.values()[random.nextInt(Status.values().length)];
        node.outbox.record(new Receipt(provider, status, 0));
        best = Math.max(best, status.ordinal());
        assertThat(receipt(provider)).isEqualTo(best);
      }
    }
    node.outbox.record(new Receipt("never seen", Status.READ, 0));
    node.outbox.record(new Receipt("", Status.READ, 0));
  }

  @Test
  void a_receipt_is_news_once_and_may_say_that_somebody_wants_no_messages() {
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    assertThat(sendAll(SENT, 1)).containsExactly("one");
    clock.pass(Duration.ofSeconds(1));
    Receipt failed = new Receipt("P1", Status.FAILED, 21610, Optional.of(ANA));
    assertThat(node.outbox.record(new Receipt("P2", Status.FAILED, 21610, Optional.of(ANA))))
        .as("of no message of ours")
        .isFalse();
    assertThat(node.contacts.of(ANA).optedOut()).isFalse();
    assertThat(node.outbox.record(failed)).isTrue();
    assertThat(node.outbox.record(failed)).isFalse();
    assertThat(node.contacts.of(ANA).optedOut()).isTrue();
    assertThat(node.claim(9)).as("what waited is not sent").isEmpty();
  }

  @Test
  void two_nodes_send_each_part_once_and_in_order() {
    Node other = another();
    for (int i = 0; i < 10; i++) {
      node.answer(node.text("A" + i, ANA, "q"), "A" + i + "a", "A" + i + "b");
      other.answer(other.text("B" + i, BEN, "q"), "B" + i + "a", "B" + i + "b");
    }
    List<String> sent = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      Node turn = round % 3 == 0 ? other : node;
      List<Due> due = turn.claim(9);
      assertThat(node.claim(9)).as("nobody else has them meanwhile").isEmpty();
      due.forEach(each -> {
        sent.addAll(words(List.of(each)));
        turn.outbox.record(each, new SendResult.Sent("P" + sent.size()));
      });
    }
    assertThat(sent).hasSize(40).doesNotHaveDuplicates();
    assertThat(sent.stream().filter(word -> word.startsWith("A"))).isSorted();
    assertThat(sent.stream().filter(word -> word.startsWith("B"))).isSorted();
  }

  @Test
  void a_message_that_is_only_found_as_an_earlier_one_of_the_same_words_is_sent_again() {
    node.answer(node.text("SM1", ANA, "q"), "yes");
    assertThat(sendAll(SENT, 1)).containsExactly("yes");
    node.answer(node.text("SM2", ANA, "q"), "yes");
    node.outbox.record(node.claim(1).getFirst(), new SendResult.Unknown("time-out"));
    clock.pass(Duration.ofMinutes(1));
    Due lookedUp = node.claim(1).getFirst();
    assertThat(lookedUp.reconcileFirst()).isTrue();
    node.outbox.record(lookedUp, SENT);
    assertThat(sendAll(new SendResult.Sent("P2"), 1)).containsExactly("yes");
    assertThat(node.outbox.backlog().waiting()).isZero();
  }

  @Test
  void a_look_up_waits_until_the_provider_can_tell_and_the_next_attempt_no_longer() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    Duration settling = Duration.ofSeconds(15);
    Due due = node.claim(1).getFirst();
    node.outbox.record(due, new SendResult.Unknown("503", settling));
    clock.pass(settling.minusMillis(1));
    assertThat(node.claim(1)).isEmpty();
    clock.pass(Duration.ofMillis(1));
    node.outbox.record(node.claim(1).getFirst(), LATER);
    assertThat(node.claim(1)).singleElement().matches(next -> !next.reconcileFirst());
  }

  @Test
  void when_the_provider_asks_to_slow_down_the_whole_sender_waits_and_no_other() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    node.answer(node.text("SM2", BEN, "q"), "two");
    Address chat = new Address(Node.VOICE, "77");
    node.answer(node.text("C1", chat, "q"), "by another channel");
    Duration minute = Duration.ofMinutes(1);
    Due first = node.claim(1).getFirst();
    node.outbox.record(first, new SendResult.SlowDown("429", minute));
    List<Due> free = another().claim(9);
    assertThat(words(free)).containsExactly("by another channel");
    free.forEach(due -> node.outbox.record(due, new SendResult.Sent("C")));
    clock.pass(minute.minusMillis(1));
    assertThat(node.claim(9)).isEmpty();
    clock.pass(Duration.ofMillis(1));
    assertThat(words(node.claim(9))).containsExactly("one", "two");
  }

  @Test
  void one_chat_that_is_told_to_slow_down_delays_nobody_else_however_often() {
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    Duration hour = Duration.ofHours(1);
    node.outbox.record(node.claim(1).getFirst(), slowDown(hour));
    assertThat(node.outbox.senders().getFirst().failingSince()).isEqualTo(clock.instant());
    clock.pass(hour);
    node.outbox.record(node.claim(1).getFirst(), slowDown(hour));

    node.answer(node.text("SM2", BEN, "q"), "free");
    assertThat(sendAll(SENT, 9)).containsExactly("free");
    clock.pass(hour.minusMillis(1));
    assertThat(node.claim(9)).as("the chat still rests").isEmpty();
    clock.pass(Duration.ofMillis(1));
    assertThat(sendAll(SENT, 9)).containsExactly("one", "two");
  }

  @Test
  void a_second_chat_that_is_told_to_slow_down_before_anything_worked_rests_the_whole_sender() {
    Address cy = new Address(Node.SMS, "+15005550003");
    Duration minute = Duration.ofMinutes(1);
    node.answer(node.text("SM1", ANA, "q"), "one");
    node.answer(node.text("SM2", BEN, "q"), "two");
    node.outbox.record(node.claim(1).getFirst(), slowDown(minute));
    node.outbox.record(node.claim(1).getFirst(), slowDown(minute));
    node.answer(node.text("SM3", cy, "q"), "three");
    clock.pass(minute.minusMillis(1));
    assertThat(another().claim(9)).isEmpty();
    clock.pass(Duration.ofMillis(1));
    assertThat(sendAll(SENT, 9)).containsExactly("one", "two", "three");
  }

  @Test
  void between_two_chats_that_are_told_to_slow_down_a_success_keeps_the_sender_going() {
    Address cy = new Address(Node.SMS, "+15005550003");
    Duration minute = Duration.ofMinutes(1);
    node.answer(node.text("SM1", ANA, "q"), "one");
    node.outbox.record(node.claim(1).getFirst(), slowDown(minute));
    node.answer(node.text("SM2", BEN, "q"), "two");
    assertThat(sendAll(SENT, 1)).containsExactly("two");
    node.answer(node.text("SM3", BEN, "q"), "three");
    node.outbox.record(node.claim(1).getFirst(), slowDown(minute));
    node.answer(node.text("SM4", cy, "q"), "four");
    assertThat(sendAll(SENT, 1)).containsExactly("four");
  }

  @Test
  void a_channel_goes_out_at_its_pace_over_all_nodes_and_a_contact_at_theirs() {
    Node other = another();
    for (int i = 0; i < 10; i++) {
      node.answer(node.text("C" + i, new Address(Node.VOICE, "7" + i), "q"), "a", "b");
    }
    List<Integer> perSecond = new ArrayList<>();
    for (int second = 0; second < 12; second++) {
      int sent = 0;
      for (int step = 0; step < 10; step++) {
        Node turn = step % 2 == 0 ? node : other;
        List<Due> due = turn.claim(9);
        due.forEach(each -> turn.outbox.record(each, new SendResult.Sent("")));
        sent += due.size();
        clock.pass(Duration.ofMillis(100));
      }
      perSecond.add(sent);
    }
    assertThat(perSecond.getFirst()).isBetween(2, 5);
    assertThat(perSecond.subList(1, 9)).allMatch(sent -> sent == 2);
    assertThat(perSecond.stream().mapToInt(sent -> sent).sum()).isEqualTo(20);
  }

  @Test
  void somebody_in_danger_is_sent_for_before_those_who_wait_longer() {
    for (int i = 0; i < 5; i++) {
      node.answer(node.text("SM" + i, new Address(Node.SMS, "+1500555010" + i), "q"), "calm");
    }
    put(message("danger", BEN), Rank.DANGER);
    assertThat(words(node.claim(2))).containsExactly("danger", "calm");
  }

  @Test
  void danger_overtakes_an_earlier_answer_to_the_same_person_that_waits_to_be_tried_again() {
    node.answer(node.text("SM1", ANA, "q"), "calm", "calm too");
    Duration hour = Duration.ofHours(1);
    node.outbox.record(node.claim(1).getFirst(), new SendResult.TryLater("busy", hour));
    put(message("danger", ANA), Rank.DANGER);
    put(message("danger too", ANA), Rank.DANGER);
    assertThat(sendAll(SENT, 9)).containsExactly("danger", "danger too");
    clock.pass(hour);
    put(message("danger again", ANA), Rank.DANGER);
    assertThat(sendAll(SENT, 9)).containsExactly("danger again", "calm", "calm too");
  }

  @Test
  void operators_see_since_when_a_channel_fails_until_it_works() {
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    Instant begun = clock.instant();
    sendAll(new SendResult.TryLater("no network to +15005550001", Duration.ZERO), 1);
    clock.pass(Duration.ofMinutes(30));
    sendAll(LATER, 1);
    assertThat(node.outbox.senders())
        .containsExactly(new SenderState(Node.SMS, begun, "no network to ***"));
    clock.pass(Duration.ofMinutes(10));
    assertThat(sendAll(SENT, 2)).containsExactly("one", "two");
    assertThat(node.outbox.senders()).containsExactly(new SenderState(Node.SMS, Instant.EPOCH, ""));
  }

  @Test
  void after_an_outage_of_half_an_hour_everything_goes_out_in_pace() {
    for (int i = 0; i < 40; i++) {
      node.answer(node.text("C" + i, new Address(Node.VOICE, "7" + i), "q"), "a");
    }
    for (int second = 0; second < 1_800; second += 10) {
      node.claim(9)
          .forEach(due -> node.outbox.record(due, new SendResult.TryLater("down", Duration.ZERO)));
      clock.pass(Duration.ofSeconds(10));
    }
    assertThat(node.outbox.backlog().waiting()).as("nothing was lost").isEqualTo(40);
    assertThat(node.outbox.senders().getFirst().failingSince()).isNotEqualTo(Instant.EPOCH);

    int sent = 0;
    for (int second = 0; second < 1_200 && sent < 40; second++) {
      List<Due> due = node.claim(9);
      due.forEach(each -> node.outbox.record(each, new SendResult.Sent("")));
      assertThat(due.size()).as("a second's worth, and the reserve").isLessThanOrEqualTo(4);
      sent += due.size();
      clock.pass(Duration.ofSeconds(1));
    }
    assertThat(sent).isEqualTo(40);
  }

  @Test
  void a_dead_letter_is_seen_and_can_be_tried_again_while_its_words_are_there() {
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    die();
    JdbcDeadLetters dead = new JdbcDeadLetters(node.store);
    assertThat(dead.latest(9))
        .allMatch(letter -> letter.reason().equals("too many attempts: busy"))
        .allMatch(DeadLetter::retryable)
        .hasSize(2);
    assertThat(dead.retry()).isEqualTo(2);
    Due again = node.claim(1).getFirst();
    assertThat(again.reconcileFirst()).as("it was surely not taken").isFalse();
    node.outbox.record(again, SENT);
    assertThat(sendAll(SENT, 9)).containsExactly("two");

    node.answer(node.text("SM2", ANA, "q"), "three");
    die();
    clock.pass(JdbcRetention.DEAD_WORDS);
    node.retention.forget();
    assertThat(dead.latest(9)).singleElement().matches(letter -> !letter.retryable());
    assertThat(dead.retry()).isZero();
  }

  @Test
  void whoever_is_forgotten_leaves_no_words_in_a_dead_letter() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    die();
    forget(ANA);
    assertThat(new JdbcDeadLetters(node.store).retry()).isZero();
  }

  @Test
  void a_day_has_a_budget_for_each_purse_and_danger_may_spend_twice_as_much() {
    for (int i = 0; i < 15; i++) {
      put(message("calm " + i, new Address(Node.SMS, "+9955500" + (100 + i))), Rank.ANSWER);
    }
    assertThat(sendAll(SENT, 99)).hasSize(10);
    for (int i = 0; i < 15; i++) {
      put(message("danger " + i, new Address(Node.SMS, "+9955600" + (100 + i))), Rank.DANGER);
    }
    assertThat(sendAll(SENT, 99)).hasSize(10);
    put(message("elsewhere", BEN), Rank.ANSWER);
    assertThat(sendAll(SENT, 9)).containsExactly("elsewhere");
    clock.pass(Duration.ofDays(1));
    put(message("tomorrow", new Address(Node.SMS, "+9955500100")), Rank.ANSWER);
    assertThat(sendAll(SENT, 9)).containsExactly("tomorrow");
    assertThat(node.outbox.backlog().waiting()).isZero();
  }

  @Test
  void what_was_surely_not_taken_costs_nothing_of_the_budget_and_what_it_has_no_room_for_is_seen() {
    List<SendResult> failures =
        List.of(
            LATER,
            new SendResult.SlowDown("429", Duration.ZERO),
            new SendResult.Unknown("time-out"),
            LATER);
    put(message("fails", new Address(Node.SMS, "+9955500100")));
    for (int i = 0; i < 3 * failures.size(); i++) {
      node.outbox.record(node.claim(1).getFirst(), failures.get(i % failures.size()));
      clock.pass(RETRIES.pauseMax());
    }
    put(message("refused", new Address(Node.SMS, "+9955500200")));
    assertThat(sendAll(SENT, 1)).containsExactly("fails");
    assertThat(sendAll(new SendResult.Refused("30007"), 9)).containsExactly("refused");
    for (int i = 0; i < 10; i++) {
      put(message("calm " + i, new Address(Node.SMS, "+9955500" + (300 + i))));
    }
    assertThat(sendAll(SENT, 99)).as("one of ten is spent").hasSize(9);
    assertThat(new JdbcDeadLetters(node.store).latest(9))
        .singleElement()
        .matches(letter -> letter.retryable())
        .matches(letter -> letter.reason().equals("the budget of the day is spent"));
  }

  private void die() {
    for (int attempt = 0; attempt < RETRIES.attemptsMax(); attempt++) {
      node.outbox.record(node.claim(1).getFirst(), LATER);
      clock.pass(RETRIES.pauseMax());
    }
  }

  /** What a provider says that limits chats as well, and does not say which limit it was. */
  private static SendResult slowDown(Duration after) {
    return new SendResult.SlowDown("429", after, false);
  }

  private static OutboundMessage message(String words, Address to) {
    return new OutboundMessage(words, to, Language.ENGLISH, List.of(new Part(words)), List.of());
  }

  private void put(OutboundMessage message) {
    put(message, Rank.ANSWER);
  }

  private void put(OutboundMessage message, Rank rank) {
    node.store.transaction(session -> {
      node.outbox.put(session, node.pseudonyms.of(message.to()), List.of(message), rank);
      return 1;
    });
  }

  /** Sends what is due with the same result, at most so often; what was sent. */
  private List<String> sendAll(SendResult result, int max) {
    List<String> words = new ArrayList<>();
    List<Due> due = node.claim(1);
    while (!due.isEmpty()) {
      words.addAll(words(due));
      node.outbox.record(due.getFirst(), result);
      due = words.size() < max ? node.claim(1) : List.of();
    }
    return words;
  }

  private long receipt(String provider) {
    String sql = "select receipt from outbox where provider_id = ?";
    return node.store.read(s -> s.row(row -> row.getLong(1), sql, provider)).orElseThrow();
  }

  private static List<String> words(List<Due> due) {
    return due.stream().map(each -> each.message().parts().getFirst().text()).toList();
  }
}
