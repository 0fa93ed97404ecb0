package org.plainline.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;
import static org.plainline.bot.store.Node.LEASE;
import static org.plainline.bot.store.Node.RETRIES;
import static org.plainline.bot.store.Node.VOICE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.plainline.bot.Turn;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.outbox.Due;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.store.Backlog;
import org.plainline.bot.store.JdbcFailed;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.NodeTest;

/** What every inbox promises, on every database. */
abstract class InboxContract extends NodeTest {

  @Test
  void a_contact_gets_so_many_replies_a_minute_and_then_none_until_the_next() {
    for (int i = 0; i < Node.CAPS.minute() + 5; i++) {
      node.answer(node.text("SM" + i, ANA, "words " + i), "reply");
    }
    assertThat(node.outbox.backlog().waiting()).isEqualTo(Node.CAPS.minute());
    assertThat(node.inbox.backlog().waiting()).as("all were taken and ended").isZero();
    clock.pass(Duration.ofMinutes(1));
    node.answer(node.text("later", ANA, "words"), "reply");
    assertThat(node.outbox.backlog().waiting()).isEqualTo(Node.CAPS.minute() + 1);
  }

  @Test
  void fifty_identical_deliveries_to_two_nodes_are_accepted_and_answered_once() throws Exception {
    Node other = another();
    List<Callable<Boolean>> deliveries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Node receiver = i % 2 == 0 ? node : other;
      deliveries.add(() -> receiver.inbox.accept(node.text("SM1", ANA, "fever")));
    }

    assertThat(together(deliveries)).containsOnlyOnce(true).hasSize(50);

    List<Callable<List<Claimed>>> workers =
        List.of(() -> node.inbox.claim(10), () -> other.inbox.claim(10));
    List<Claimed> claimed = together(workers).stream().flatMap(List::stream).toList();
    assertThat(claimed).hasSize(1);
    assertThat(
            node.inbox.complete(claimed.getFirst(), node.turn(claimed.getFirst().message(), "a")))
        .isTrue();
    assertThat(node.inbox.accept(node.text("SM1", ANA, "fever"))).isFalse();
    assertThat(node.inbox.claim(10)).isEmpty();
    assertThat(node.claim(10)).hasSize(1);
  }

  @Test
  void the_same_words_with_another_id_are_another_message() {
    assertThat(node.inbox.accept(node.text("SM1", ANA, "yes"))).isTrue();
    assertThat(node.inbox.accept(node.text("SM2", ANA, "yes"))).isTrue();
    assertThat(node.inbox.accept(node.text("SM1", new Address(VOICE, "+15005550001"), "yes")))
        .as("ids are the provider's, so each channel has its own")
        .isTrue();
  }

  @Test
  void every_kind_of_content_comes_back_as_it_was() {
    List<Content> contents =
        List.of(
            new Content.Text("1:2\n\u0000 \uD83D\uDE00 حمى", List.of("", "fever 3:")),
            new Content.Text(""),
            new Content.Choice(7),
            new Content.Choice(2, "Fever at home"),
            new Content.Started(),
            new Content.Silence(),
            new Content.Unreached(),
            new Content.Unreadable());
    for (int i = 0; i < contents.size(); i++) {
      Address from = new Address(Node.SMS, "+1500555000" + i);
      node.inbox.accept(new InboundMessage("SM" + i, from, contents.get(i), clock.instant()));
    }

    List<Claimed> claimed = another().inbox.claim(10);

    assertThat(claimed.stream().map(each -> each.message().content())).isEqualTo(contents);
    assertThat(claimed.getFirst().message().received()).isEqualTo(clock.instant());
    assertThat(claimed.getFirst().message().from().value()).isEqualTo("+15005550000");
  }

  @Test
  void a_crash_after_accepting_loses_nothing() {
    node.inbox.accept(node.text("SM1", ANA, "fever"));
    assertThat(node.inbox.claim(1)).hasSize(1);

    Node restarted = another();
    assertThat(restarted.inbox.accept(node.text("SM1", ANA, "fever"))).isFalse();
    assertThat(restarted.inbox.claim(1)).as("the lease has not ended").isEmpty();
    clock.pass(LEASE);
    assertThat(restarted.inbox.claim(1)).singleElement().extracting(Claimed::attempts).isEqualTo(2);
  }

  @Test
  void who_lost_the_lease_changes_nothing() {
    node.inbox.accept(node.text("SM1", ANA, "fever"));
    Claimed slow = node.inbox.claim(1).getFirst();
    clock.pass(LEASE);
    Node other = another();
    Claimed quick = other.inbox.claim(1).getFirst();

    assertThat(node.inbox.complete(slow, node.turn(slow.message(), "late"))).isFalse();
    node.inbox.release(slow, "late");
    assertThat(node.claim(1)).isEmpty();
    assertThat(other.inbox.complete(quick, other.turn(quick.message(), "in time"))).isTrue();
    assertThat(other.inbox.complete(quick, other.turn(quick.message(), "again"))).isFalse();
    assertThat(words(node.claim(9))).containsExactly("in time");
  }

  @Test
  void one_contact_is_answered_in_order_and_never_twice_at_once() {
    node.inbox.accept(node.text("SM1", ANA, "first"));
    node.inbox.accept(node.text("SM2", ANA, "second"));
    node.inbox.accept(node.text("SM3", BEN, "other"));

    List<Claimed> claimed = node.inbox.claim(10);
    assertThat(ids(claimed)).containsExactly("SM1", "SM3");
    assertThat(another().inbox.claim(10)).isEmpty();
    node.inbox.complete(claimed.getFirst(), node.turn(claimed.getFirst().message(), "a"));
    assertThat(ids(node.inbox.claim(10))).containsExactly("SM2");
  }

  @Test
  void two_nodes_answer_a_thousand_contacts_in_order_and_each_message_once() throws Exception {
    int contacts = 1_000;
    List<Integer> turns = List.of(1, 2, 3, 4, 5);
    Node other = another();
    for (int turn : turns) {
      List<Callable<Boolean>> deliveries = new ArrayList<>();
      for (int contact = 0; contact < contacts; contact++) {
        Address from = new Address(Node.SMS, "+150055" + (10_000 + contact));
        Node receiver = contact % 2 == 0 ? node : other;
        String id = contact + " " + turn;
        deliveries.add(() -> receiver.inbox.accept(node.text(id, from, "q")));
      }
      assertThat(together(deliveries)).containsOnly(true);
      clock.pass(Duration.ofMillis(1));
    }
    List<String> answered = Collections.synchronizedList(new ArrayList<>());
    List<Callable<Integer>> workers = new ArrayList<>();
    for (Node each : List.of(node, other, node, other)) {
      workers.add(() -> drain(each, answered));
    }
    assertThat(together(workers).stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(contacts * turns.size());
    Map<String, List<Integer>> heard = new HashMap<>();
    for (String id : answered) {
      String[] parts = id.split(" ");
      heard.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(Integer.valueOf(parts[1]));
    }
    assertThat(heard)
        .hasSize(contacts)
        .allSatisfy((_, order) -> assertThat(order).isEqualTo(turns));
  }

  @Test
  void a_message_that_cannot_be_answered_is_put_off_then_given_up_and_delays_nobody() {
    node.inbox.accept(node.text("SM1", ANA, "poison"));
    for (int attempt = 1; attempt <= RETRIES.attemptsMax(); attempt++) {
      Claimed claimed = node.inbox.claim(1).getFirst();
      assertThat(claimed.attempts()).isEqualTo(attempt);
      node.inbox.release(claimed, "java.lang.IllegalStateException");
      node.inbox.accept(node.text("other" + attempt, BEN, "fever"));
      Claimed other = node.inbox.claim(9).getFirst();
      assertThat(other.message().id()).isEqualTo("other" + attempt);
      node.inbox.complete(other, node.turn(other.message(), "a"));
      clock.pass(RETRIES.pauseMax());
    }
    assertThat(node.inbox.claim(9)).isEmpty();
    assertThat(node.inbox.backlog().dead()).isEqualTo(1);
  }

  @Test
  void a_message_that_kills_the_process_each_time_is_given_up() {
    node.inbox.accept(node.text("SM1", ANA, "poison"));
    for (int attempt = 1; attempt <= RETRIES.attemptsMax(); attempt++) {
      assertThat(another().inbox.claim(1)).hasSize(1);
      clock.pass(LEASE);
    }
    assertThat(node.inbox.claim(1)).isEmpty();
    assertThat(node.inbox.backlog())
        .extracting(Backlog::waiting, Backlog::dead)
        .containsExactly(0L, 1L);
  }

  @Test
  void somebody_on_the_line_is_answered_at_once_and_once_and_not_in_the_outbox() {
    Address caller = new Address(VOICE, ANA.value());
    node.inbox.accept(node.text("SM1", ANA, "by text"));
    assertThat(node.inbox.claim(1)).hasSize(1);
    InboundMessage spoken = node.text("CA1", caller, "by voice");

    Optional<Claimed> claimed = node.inbox.acceptLive(spoken);

    assertThat(claimed).isPresent();
    assertThat(another().inbox.acceptLive(spoken)).isEmpty();
    assertThat(ids(node.inbox.claim(9))).as("workers leave it alone").isEmpty();
    assertThat(node.inbox.complete(claimed.get(), node.turn(spoken, "said"))).isTrue();
    assertThat(node.inbox.acceptLive(spoken)).isEmpty();
    assertThat(node.claim(9)).isEmpty();
    assertThat(node.conversations.of(node.pseudonyms.of(caller)).language())
        .hasValue(Language.ENGLISH);
  }

  @Test
  void a_repeated_request_hears_what_the_first_one_heard_for_two_minutes() {
    InboundMessage more = node.text("CA1", new Address(VOICE, ANA.value()), "more");
    Claimed claimed = node.inbox.acceptLive(more).orElseThrow();
    assertThat(another().inbox.said(more)).as("not answered yet").isEmpty();
    Turn turn = node.turn(more, "first part", "second: 3 \u00d7 a day");
    node.inbox.complete(claimed, turn);

    assertThat(another().inbox.said(more)).isPresent();
    assertThat(another().inbox.said(more).get().getFirst().parts())
        .isEqualTo(turn.replies().getFirst().parts());
    clock.pass(JdbcRetention.SAID);
    node.retention.forget();
    assertThat(node.inbox.said(more)).as("too long ago").isEmpty();
    assertThat(node.inbox.acceptLive(more)).as("and still not answered again").isEmpty();
  }

  @Test
  void a_call_whose_node_died_is_answered_when_the_provider_asks_again() {
    InboundMessage spoken = node.text("CA1", new Address(VOICE, ANA.value()), "by voice");
    node.inbox.acceptLive(spoken);
    clock.pass(LEASE);
    assertThat(another().inbox.acceptLive(spoken)).isPresent();
  }

  @Test
  void a_turn_is_kept_as_a_whole_or_not_at_all() {
    InboundMessage message = node.text("SM1", ANA, "fever");
    node.inbox.accept(message);
    Claimed claimed = node.inbox.claim(1).getFirst();
    Turn plain = node.turn(message, "answer");
    Contact speaking = plain.contact().speaking(new Language("sw"));
    Turn turn = node.turn(message, speaking, plain.decision(), "answer");

    node.store.transaction(session -> session.update("alter table outbox rename to lost"));
    assertThatThrownBy(() -> node.inbox.complete(claimed, turn)).isInstanceOf(JdbcFailed.class);
    node.store.transaction(session -> session.update("alter table lost rename to outbox"));

    assertThat(node.contacts.of(ANA)).isEqualTo(plain.contact());
    assertThat(node.inbox.complete(claimed, turn)).as("the lease is still held").isTrue();
    assertThat(node.contacts.of(ANA)).isEqualTo(speaking);
    assertThat(words(node.claim(9))).containsExactly("answer");
  }

  @Test
  void stop_counts_at_once_on_all_channels_and_start_ends_it() {
    node.answer(node.text("SM1", ANA, "fever"), "answer on its way");
    InboundMessage stop = node.text("SM2", ANA, "stop");
    node.inbox.accept(stop);
    node.inbox.complete(node.inbox.claim(1).getFirst(), node.obey(stop, Keyword.STOP, "ok"));

    assertThat(words(node.claim(9))).containsExactly("ok");
    assertThat(node.contacts.of(ANA).optedOut()).isTrue();
    assertThat(node.contacts.of(new Address(VOICE, ANA.value())).optedOut()).isTrue();
    assertThat(node.contacts.of(BEN).optedOut()).isFalse();

    InboundMessage start = node.text("SM3", ANA, "start");
    node.inbox.accept(start);
    node.inbox.complete(node.inbox.claim(1).getFirst(), node.obey(start, Keyword.START, "hi"));
    assertThat(node.contacts.of(ANA).optedOut()).isFalse();
  }

  /** Until nothing waits, some at a time, now quick and now slow. */
  private static int drain(Node each, List<String> answered) {
    Random random = new Random(1);
    int sum = 0;
    while (each.inbox.backlog().waiting() > 0) {
      List<Answered> batch = new ArrayList<>();
      for (Claimed claimed : each.inbox.claim(1 + random.nextInt(50))) {
        answered.add(claimed.message().id());
        batch.add(new Answered(claimed, each.turn(claimed.message(), "a")));
        LockSupport.parkNanos(random.nextInt(300_000));
      }
      sum += batch.isEmpty() ? 0 : each.inbox.completeAll(batch);
    }
    return sum;
  }

  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }

  private static List<String> ids(List<Claimed> claimed) {
    return claimed.stream().map(each -> each.message().id()).toList();
  }

  private static List<String> words(List<Due> due) {
    return due.stream().map(each -> each.message().parts().getFirst().text()).toList();
  }
}
