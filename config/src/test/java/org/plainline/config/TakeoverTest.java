package org.plainline.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.inbox.AnswerWorker;
import org.plainline.bot.inbox.Caps;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.outbox.Budget;
import org.plainline.bot.outbox.OutboxDispatcher;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.triage.Urgency;

/** What becomes of the work of a node that died or is slow, with the times of production. */
class TakeoverTest {

  private static final ChannelId SMS = new ChannelId("sms");
  private static final Address ANA = new Address(SMS, "+15005550001");
  private static final Duration TAKEOVER_MAX = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofSeconds(1);

  @TempDir private Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
  private final InstantSource clock = now::get;
  private final List<AutoCloseable> open = new ArrayList<>();
  private StoreAssembly one;
  private StoreAssembly other;

  @BeforeEach
  void start() {
    String url = "jdbc:sqlite:" + folder.resolve("plainline.db");
    Flyway.configure().dataSource(url, "", "").load().migrate();
    KeyFile keys = KeyFile.in(folder, new SecureRandom(), clock);
    one = node(url, keys);
    other = node(url, keys);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void what_a_dead_node_was_sending_and_answering_goes_on_within_30_seconds() {
    dieWhileSendingAndAnswering();
    Instant died = clock.instant();
    SlowProvider provider = new SlowProvider(true);
    AnswerWorker answerer = new AnswerWorker(other.inbox(), this::echo, 9, clock);
    OutboxDispatcher sender = new OutboxDispatcher(other.outbox(), provider, clock);

    for (Duration passed = Duration.ZERO;
        passed.compareTo(TAKEOVER_MAX.multipliedBy(2)) < 0;
        passed = passed.plus(POLL)) {
      answerer.workOnce();
      while (sender.workOnce() > 0) {
        // until nothing is due
      }
      pass(POLL);
    }

    assertThat(provider.words).containsExactly("first", "second");
    assertThat(provider.times).allMatch(time -> !time.isAfter(died.plus(TAKEOVER_MAX)));
  }

  @Test
  void a_node_that_is_slow_keeps_what_it_is_at() {
    dieWhileSendingAndAnswering();
    pass(PushChannel.ATTEMPT_MAX);
    assertThat(other.outbox().claim(SMS, 9)).isEmpty();
    assertThat(other.inbox().claim(9)).isEmpty();
  }

  @Test
  void who_thinks_for_half_a_minute_keeps_the_message_and_delays_nobody_else() {
    one.inbox().accept(message("slow"));
    AnswerWorker others = new AnswerWorker(other.inbox(), this::quickly, 9, clock);
    AtomicReference<AnswerWorker> slow = new AtomicReference<>();
    slow.set(
        new AnswerWorker(
            one.inbox(),
            message -> {
              for (int i = 0; i < 6; i++) {
                pass(Duration.ofSeconds(5));
                slow.get().hold();
                one.inbox().accept(message("quick " + i, new Address(SMS, "+1500555100" + i)));
                assertThat(others.workOnce()).isEqualTo(1);
              }
              return echo(message);
            },
            9,
            clock));

    assertThat(slow.get().workOnce()).isEqualTo(1);
    assertThat(one.inbox().backlog().waiting()).isZero();
    assertThat(one.outbox().backlog().waiting()).isEqualTo(7);
    pass(Duration.ofMinutes(1));
    slow.get().hold();
    assertThat(others.workOnce()).isZero();
  }

  @Test
  void who_thinks_for_minutes_is_not_waited_for() {
    one.inbox().accept(message("slow"));
    AnswerWorker others = new AnswerWorker(other.inbox(), this::echo, 9, clock);
    AtomicReference<AnswerWorker> stuck = new AtomicReference<>();
    stuck.set(
        new AnswerWorker(
            one.inbox(),
            message -> {
              for (int i = 0; i < 60; i++) {
                pass(Duration.ofSeconds(5));
                stuck.get().hold();
              }
              assertThat(others.workOnce()).isEqualTo(1);
              return echo(message);
            },
            9,
            clock));

    stuck.get().workOnce();

    assertThat(one.inbox().backlog().waiting()).isZero();
    assertThat(one.outbox().backlog().waiting()).as("answered by one of them").isEqualTo(1);
  }

  private Turn quickly(InboundMessage message) {
    assertThat(message.id()).startsWith("id of quick");
    return echo(message);
  }

  @Test
  void what_cannot_be_sent_is_a_dead_letter_while_its_words_are_still_worth_sending() {
    for (int i = 0; i < 20; i++) {
      one.inbox().accept(message("words " + i, new Address(SMS, "+1500555000" + i)));
    }
    AnswerWorker answerer = new AnswerWorker(one.inbox(), this::echo, 99, clock);
    while (answerer.workOnce() > 0) {
      // until all are answered
    }
    Instant begun = clock.instant();
    OutboxDispatcher sender = new OutboxDispatcher(one.outbox(), new SlowProvider(false), clock);
    List<Duration> died = new ArrayList<>();

    while (one.outbox().backlog().waiting() > 0) {
      long before = one.outbox().backlog().dead();
      while (sender.workOnce() > 0) {
        // until nothing is due
      }
      int ended = Math.toIntExact(one.outbox().backlog().dead() - before);
      died.addAll(Collections.nCopies(ended, Duration.between(begun, clock.instant())));
      pass(POLL.multipliedBy(10));
    }

    assertThat(died)
        .hasSize(20)
        .allMatch(time -> time.compareTo(Duration.ofMinutes(80)) > 0)
        .allMatch(time -> time.compareTo(Duration.ofHours(3)) < 0);
  }

  private void dieWhileSendingAndAnswering() {
    one.inbox().accept(message("first"));
    new AnswerWorker(one.inbox(), this::echo, 9, clock).workOnce();
    one.inbox().accept(message("second"));
    assertThat(one.outbox().claim(SMS, 9)).hasSize(1);
    assertThat(one.inbox().claim(9)).hasSize(1);
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private StoreAssembly node(String url, KeyFile keys) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setMaximumPoolSize(1);
    open.add(source);
    Budget any = new Budget(_ -> "", 1);
    var limits = new StoreAssembly.Limits(Duration.ofDays(2), Map.of(), new Caps(40, 400, 40), any);
    StoreAssembly node = StoreAssembly.over(new JdbcStore(source), keys, clock, limits);
    open.add(node.inbox());
    return node;
  }

  private InboundMessage message(String words) {
    return message(words, ANA);
  }

  private InboundMessage message(String words, Address from) {
    return new InboundMessage("id of " + words, from, new Content.Text(words), clock.instant());
  }

  private Turn echo(InboundMessage message) {
    String words = ((Content.Text) message.content()).words();
    OutboundMessage reply =
        new OutboundMessage(
            "to " + message.id(),
            message.from(),
            Language.ENGLISH,
            List.of(new Part(words)),
            List.of());
    Conversation conversation =
        new Conversation(
            clock.instant(), Optional.of(Language.ENGLISH), Optional.empty(), Map.of());
    return new Turn(
        message,
        other.contacts().of(message.from()),
        Language.ENGLISH,
        Urgency.NONE,
        new Decision.Abstain(Decision.Reason.NOT_KNOWN, List.of()),
        List.of(reply),
        conversation);
  }

  /** Takes as long as it may to say that it does not know a message, and then takes it or not. */
  private final class SlowProvider implements PushChannel {
    private final List<String> words = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final boolean takes;

    SlowProvider(boolean takes) {
      this.takes = takes;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      words.add(message.parts().getFirst().text());
      times.add(clock.instant());
      return takes
          ? new SendResult.Sent("P" + words.size())
          : new SendResult.TryLater("not now", Duration.ZERO);
    }

    @Override
    public SendResult reconcile(OutboundMessage message, Instant since) {
      pass(ATTEMPT_MAX);
      return new SendResult.TryLater("provider does not have it", Duration.ZERO);
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
