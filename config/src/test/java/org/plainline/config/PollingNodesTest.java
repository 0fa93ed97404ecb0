package org.plainline.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.channel.Received;
import org.plainline.bot.inbox.Caps;
import org.plainline.bot.inbox.Claimed;
import org.plainline.bot.outbox.Budget;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.bot.store.JdbcStore;
import org.plainline.channels.telegram.TelegramPoller;
import org.plainline.channels.telegram.TelegramServer;
import org.plainline.channels.telegram.TelegramSettings;

/** Nodes on one PostgreSQL that may all poll Telegram, put together as in production. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PollingNodesTest {

  private static final long HARDLY_MILLIS = 5;

  @TempDir private Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
  private final InstantSource clock = now::get;
  private final TelegramServer telegram = new TelegramServer();
  private final List<PollingNode> nodes = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    String url = JdbcPostgres.empty().url();
    Flyway.configure().dataSource(url, "", "").load().migrate();
    KeyFile keys = KeyFile.in(folder, new SecureRandom(), clock);
    for (int i = 0; i < 2; i++) {
      nodes.add(new PollingNode(url, keys));
    }
  }

  @AfterEach
  void stop() throws Exception {
    for (PollingNode node : nodes) {
      node.close();
    }
    telegram.close();
  }

  @Test
  void one_polls_until_it_dies_and_then_until_it_stops_and_nothing_is_answered_twice()
      throws Exception {
    PollingNode first = nodes.getFirst();
    PollingNode second = nodes.getLast();
    first.start();
    telegram.say(1, "before anything");
    await(() -> telegram.unconfirmed() == 0 && first.kept.equals(List.of("1")));
    second.start();
    second.awaitRefused();
    telegram.say(2, "both run");
    await(() -> telegram.unconfirmed() == 0);
    assertThat(telegram.turns()).containsExactly(1);

    first.stands.set(true);
    telegram.say(3, "kept and not confirmed when the node stands still");
    await(() -> first.kept.contains("3"));
    pass(TelegramPoller.TURN.minusMillis(1));
    second.awaitRefused();
    assertThat(telegram.turns()).as("it may still be at it").containsExactly(1);
    pass(Duration.ofMillis(1));
    await(() -> telegram.unconfirmed() == 0);
    assertThat(second.kept).contains("3");

    first.stands.set(false);
    first.awaitRefused();
    telegram.say(4, "the first is back and waits");
    await(() -> telegram.unconfirmed() == 0);
    assertThat(telegram.turns()).containsExactly(1, 2);

    second.stop();
    telegram.say(5, "without waiting for the end of a turn");
    await(() -> telegram.unconfirmed() == 0);
    assertThat(telegram.turns()).containsExactly(1, 2, 1);
    assertThat(answered()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
  }

  /** The chats whose messages are there to be answered. */
  private List<String> answered() {
    return nodes.getLast().store.inbox().claim(99).stream()
        .map(Claimed::message)
        .map(message -> message.from().value())
        .toList();
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(HARDLY_MILLIS); // the time-out of the class ends this
    }
  }

  /** A node that polls as the application does, but hardly pauses, and may stand still. */
  private final class PollingNode implements AutoCloseable {
    private final HikariDataSource source = new HikariDataSource();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicBoolean stands = new AtomicBoolean();
    private final StoreAssembly store;
    private final TelegramPoller poller;
    private final Thread thread;

    PollingNode(String url, KeyFile keys) throws IOException {
      source.setJdbcUrl(url);
      source.setMaximumPoolSize(2);
      Budget any = new Budget(_ -> "", 1);
      var limits =
          new StoreAssembly.Limits(Duration.ofDays(2), Map.of(), new Caps(40, 400, 40), any);
      store = StoreAssembly.over(new JdbcStore(source), keys, clock, limits);
      var settings = new TelegramSettings("4711:token", telegram.door(), Optional.empty());
      poller =
          new TelegramPoller(settings, this::keep, clock, PollingNodesTest::hardly, this::turn);
      thread = Thread.ofPlatform().unstarted(this::work);
    }

    void start() {
      thread.start();
    }

    void stop() throws InterruptedException {
      poller.stop();
      thread.join();
    }

    /** Returns after it asked for the turn once more and did not get it. */
    void awaitRefused() throws InterruptedException {
      int before = refusals.get();
      await(() -> refusals.get() > before);
    }

    private void work() {
      poller.run();
      store.polling().leave();
    }

    private boolean turn() {
      boolean mine = store.polling().mine();
      if (!mine) {
        refusals.incrementAndGet();
      }
      return mine;
    }

    private void keep(Received received) {
      received.messages().forEach(store.inbox()::accept);
      received.messages().forEach(message -> kept.add(message.from().value()));
      while (stands.get()) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() throws InterruptedException {
      stands.set(false);
      stop();
      store.inbox().close();
      source.close();
    }
  }

  private static boolean hardly(CountDownLatch stopped, Duration most) throws InterruptedException {
    return stopped.await(Math.min(most.toMillis(), HARDLY_MILLIS), TimeUnit.MILLISECONDS);
  }
}
