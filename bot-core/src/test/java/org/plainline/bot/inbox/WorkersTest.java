package org.plainline.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;
import static org.plainline.bot.store.Node.SMS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.knowledge.NotOpen;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.outbox.OutboxDispatcher;
import org.plainline.bot.store.Bell;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.NodeTest;
import org.plainline.bot.store.TestDatabase;
import org.plainline.bot.store.WorkLoop;

/** From a message accepted to a message sent, with what can go wrong on the way. */
class WorkersTest extends NodeTest {

  private final FakeChannel channel = new FakeChannel();

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }

  @Test
  void a_message_is_answered_and_the_answer_sent_once() {
    AnswerWorker worker = new AnswerWorker(node.inbox, this::echo, 10, clock);
    node.inbox.accept(node.text("SM1", ANA, "one"));
    node.inbox.accept(node.text("SM2", BEN, "two"));

    assertThat(worker.workOnce() + worker.workOnce()).isEqualTo(2);
    assertThat(worker.workOnce()).isZero();
    assertThat(dispatch()).isEqualTo(2);
    assertThat(channel.sent).containsExactly("one", "two");
  }

  @Test
  void a_question_that_breaks_the_bot_is_put_off_and_the_others_are_answered() {
    AnswerWorker worker = new AnswerWorker(node.inbox, this::echo, 10, clock);
    node.inbox.accept(node.text("SM1", ANA, "throw"));
    node.inbox.accept(node.text("SM2", BEN, "two"));

    assertThat(worker.workOnce() + worker.workOnce()).isEqualTo(2);
    assertThat(dispatch()).isEqualTo(1);
    assertThat(channel.sent).containsExactly("two");
    assertThat(node.inbox.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void a_round_claims_no_more_than_it_answers_in_half_a_second() {
    for (int i = 0; i < 200; i++) {
      node.inbox.accept(node.text("SM" + i, new Address(SMS, "+1500555" + (1_000 + i)), "q"));
    }
    AnswerWorker quick = new AnswerWorker(node.inbox, this::echo, 50, clock);
    assertThat(rounds(quick, 8)).containsExactly(1, 2, 4, 8, 16, 32, 50, 50);

    Duration answering = AnswerWorker.ROUND.dividedBy(4);
    AnswerWorker slow =
        new AnswerWorker(node.inbox, message -> echo(message, answering), 50, clock);
    assertThat(rounds(slow, 5)).containsExactly(1, 2, 4, 4, 4);
    AnswerWorker worse =
        new AnswerWorker(node.inbox, message -> echo(message, AnswerWorker.ROUND), 50, clock);
    assertThat(rounds(worse, 3)).as("one at a time, but on").containsExactly(1, 1, 1);
  }

  private static List<Integer> rounds(AnswerWorker worker, int count) {
    return Stream.generate(worker::workOnce).limit(count).toList();
  }

  private Turn echo(InboundMessage message, Duration time) {
    clock.pass(time);
    return echo(message);
  }

  @Test
  void what_waits_for_knowledge_is_no_failure_and_does_not_keep_danger_waiting() {
    Set<String> known = new HashSet<>(Set.of("danger"));
    AnswerWorker worker = new AnswerWorker(node.inbox, each -> knowing(each, known), 10, clock);
    for (String words : List.of("one", "danger", "two")) {
      node.inbox.accept(node.text("id of " + words, ANA, words));
    }
    for (int round = 0; round < 5 * Node.RETRIES.attemptsMax(); round++) {
      worker.workOnce();
      dispatch();
      clock.pass(Duration.ofSeconds(2));
    }
    assertThat(channel.sent).containsExactly("danger");

    known.addAll(List.of("one", "two"));
    for (int round = 0; round < 10; round++) {
      worker.workOnce();
      dispatch();
      clock.pass(Duration.ofSeconds(2));
    }
    assertThat(channel.sent).containsExactly("danger", "one", "two");
  }

  private Turn knowing(InboundMessage message, Set<String> known) {
    if (!known.contains(((Content.Text) message.content()).words())) {
      throw new NotOpen();
    }
    return echo(message);
  }

  @Test
  void an_attempt_that_ends_unknown_is_looked_up_and_never_sent_blindly() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    channel.results.add(new SendResult.Unknown("503"));
    channel.results.add(new SendResult.Unknown("cannot tell"));
    channel.results.add(new SendResult.Sent("P1"));
    for (int round = 0; round < 5; round++) {
      dispatch();
      clock.pass(Duration.ofMinutes(10));
    }
    assertThat(channel.sent).containsExactly("one");
    assertThat(channel.lookedUp).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"throw", "overflow"})
  void a_channel_that_throws_may_have_sent_so_it_is_looked_up(String words) {
    node.answer(node.text("SM1", ANA, "q"), words);
    dispatch();
    clock.pass(Duration.ofMinutes(10));
    dispatch();
    assertThat(channel.sent).containsExactly(words);
    assertThat(channel.lookedUp).hasSize(1);
  }

  @Test
  void what_fails_once_answers_are_kept_ends_neither_the_round_nor_answers_twice() {
    Inbox inbox =
        new WatchedInbox(
            node.inbox,
            _ -> {},
            _ -> {
              throw new StackOverflowError();
            });
    AnswerWorker worker = new AnswerWorker(inbox, this::echo, 10, clock);
    node.inbox.accept(node.text("SM1", ANA, "one"));
    assertThat(worker.workOnce()).isEqualTo(1);
    assertThat(worker.workOnce()).isZero();
    assertThat(dispatch()).isEqualTo(1);
  }

  @Test
  void a_loop_goes_on_after_an_error() {
    Bell bell = new Bell();
    List<WorkLoop> loops = new ArrayList<>();
    List<Integer> rounds = new ArrayList<>();
    loops.add(
        new WorkLoop(
            () -> {
              rounds.add(rounds.size());
              bell.ring();
              if (rounds.size() == 1) {
                throw new StackOverflowError();
              }
              loops.getFirst().stop();
              return 0;
            },
            bell,
            Duration.ofHours(1)));
    loops.getFirst().run();
    assertThat(rounds).containsExactly(0, 1);
  }

  @Test
  void a_node_that_stands_still_after_a_claim_begins_no_attempt() {
    node.answer(node.text("SM1", ANA, "q"), "one");
    Duration still = Node.LEASE.minus(PushChannel.ATTEMPT_MAX).plusMillis(1);
    InstantSource later = () -> clock.instant().plus(still);
    assertThat(new OutboxDispatcher(node.outbox, channel, later).workOnce()).isEqualTo(1);
    assertThat(channel.sent).as("another node might be at it before this one is done").isEmpty();
    clock.pass(Duration.ofMinutes(10));
    dispatch();
    assertThat(channel.sent).containsExactly("one");
    assertThat(channel.lookedUp).as("nothing had begun").isEmpty();
  }

  @Test
  void what_is_for_another_channel_is_left_to_that() {
    Address chat = new Address(Node.VOICE, "77");
    node.answer(node.text("C1", chat, "q"), "for another channel");
    assertThat(dispatch()).isZero();
    assertThat(channel.sent).isEmpty();
    assertThat(node.claim(9)).singleElement().matches(due -> due.attempts() == 0);
  }

  @Test
  void loops_wake_up_for_a_message_and_survive_a_round_that_fails() throws Exception {
    Bell answering = new Bell();
    Bell sending = new Bell();
    Inbox inbox = new WatchedInbox(node.inbox, _ -> answering.ring(), _ -> sending.ring());
    AnswerWorker worker = new AnswerWorker(inbox, this::echo, 10, clock);
    Duration never = Duration.ofHours(1);
    Deque<RuntimeException> failures = new ArrayDeque<>(List.of(new IllegalStateException("db")));
    WorkLoop answer = new WorkLoop(() -> failing(failures, worker::workOnce), answering, never);
    WorkLoop send = new WorkLoop(this::dispatch, sending, never);
    Thread first = Thread.ofVirtual().start(answer);
    Thread second = Thread.ofVirtual().start(send);

    inbox.accept(node.text("SM1", ANA, "one"));
    inbox.accept(node.text("SM2", BEN, "two"));

    assertThat(channel.two.await(20, TimeUnit.SECONDS)).isTrue();
    answer.stop();
    send.stop();
    assertThat(first.join(Duration.ofSeconds(20))).isTrue();
    assertThat(second.join(Duration.ofSeconds(20))).isTrue();
    assertThat(channel.sent).containsExactlyInAnyOrder("one", "two");
  }

  private static int failing(
      Deque<RuntimeException> failures, java.util.function.IntSupplier work) {
    if (!failures.isEmpty()) {
      throw failures.pop();
    }
    return work.getAsInt();
  }

  private int dispatch() {
    OutboxDispatcher dispatcher = new OutboxDispatcher(node.outbox, channel, clock);
    int sum = 0;
    while (dispatcher.workOnce() == 1) {
      sum++;
    }
    return sum;
  }

  private Turn echo(InboundMessage message) {
    String words = ((Content.Text) message.content()).words();
    if (words.equals("throw")) {
      throw new IllegalStateException("no answer");
    }
    return node.turn(message, words);
  }

  /** A provider that does as it is told, and takes everything when it is told nothing. */
  private static final class FakeChannel implements PushChannel {
    final Deque<SendResult> results = new ArrayDeque<>();
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    final List<Instant> lookedUp = new ArrayList<>();
    final CountDownLatch two = new CountDownLatch(2);

    @Override
    public SendResult send(OutboundMessage message) {
      String words = message.parts().getFirst().text();
      sent.add(words);
      two.countDown();
      if (words.equals("throw")) {
        throw new IllegalStateException("broken");
      }
      if (words.equals("overflow")) {
        throw new StackOverflowError();
      }
      return results.isEmpty() ? new SendResult.Sent("P" + sent.size()) : results.pop();
    }

    @Override
    public SendResult reconcile(OutboundMessage message, Instant since) {
      lookedUp.add(since);
      return results.isEmpty() ? new SendResult.Sent("found") : results.pop();
    }

    @Override
    public ChannelId id() {
      return SMS;
    }

    @Override
    public ChannelProfile profile() {
      return ChannelProfile.SMS;
    }

    @Override
    public Received receive(WebhookRequest request) {
      return Received.NOTHING;
    }

    @Override
    public WebhookResponse acknowledge(WebhookRequest request) {
      return WebhookResponse.empty(204);
    }
  }
}
