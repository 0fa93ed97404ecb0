package org.plainline.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.channels.telegram.TelegramStandIn.batch;
import static org.plainline.channels.telegram.TelegramStandIn.failure;
import static org.plainline.channels.telegram.TelegramStandIn.ok;
import static org.plainline.channels.telegram.TelegramStandIn.said;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.Received;

/** The poller ends when it is told to, never by itself. */
class TelegramPollerStopTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final TelegramStandIn telegram = new TelegramStandIn();
  private final List<Received> kept = new ArrayList<>();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void a_stop_ends_a_poll_that_waits() throws InterruptedException {
    var polling = new CountDownLatch(1);
    telegram.onCall(method -> {
      if (method.equals("getUpdates")) {
        polling.countDown();
      }
    });
    telegram.script("getUpdates", ok("[]").withFixedDelay(30_000));
    var poller =
        new TelegramPoller(telegram.settings(), _ -> {}, InstantSource.fixed(NOW), Pause.REAL);
    Thread thread = Thread.ofVirtual().start(poller);

    assertThat(polling.await(20, TimeUnit.SECONDS)).isTrue();
    poller.stop();

    assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void a_stop_before_the_start_asks_for_no_updates() {
    var poller =
        new TelegramPoller(telegram.settings(), _ -> {}, InstantSource.fixed(NOW), Pause.REAL);

    poller.stop();
    poller.run();

    assertThat(telegram.calls()).isEmpty();
  }

  @Test
  void a_stop_between_attempts_leaves_the_update_to_come_again() {
    telegram.script("getUpdates", ok(batch(said(7, "a"), said(8, "b"))), ok("[]"));
    var poller =
        new TelegramPoller(
            telegram.settings(),
            received -> {
              if (kept.size() == 1) {
                throw new IllegalStateException("the store is down");
              }
              kept.add(received);
            },
            InstantSource.fixed(NOW),
            (stopped, _) -> {
              stopped.countDown();
              return true;
            });

    poller.run();

    assertThat(kept).hasSize(1);
    assertThat(telegram.calls("getUpdates"))
        .extracting(call -> call.json().path("offset").asLong())
        .containsExactly(0L, 8L);
  }

  @Test
  void it_says_when_telegram_last_answered() {
    telegram.script("getUpdates", failure(500, "x"), ok("[]"));
    List<Instant> heard = new ArrayList<>();
    var pollers = new ArrayList<TelegramPoller>();
    pollers.add(
        new TelegramPoller(
            telegram.settings(),
            _ -> {},
            InstantSource.fixed(NOW),
            (stopped, _) -> {
              heard.add(pollers.getFirst().heard());
              if (heard.size() == 2) {
                stopped.countDown();
              }
              return false;
            }));

    pollers.getFirst().run();

    assertThat(heard).containsExactly(Instant.EPOCH, NOW);
  }

  @Test
  void what_nobody_thought_of_does_not_end_it() {
    telegram.script("getUpdates", ok(batch(said(7, "a"))), ok("[]"));
    var asked = new AtomicInteger();
    InstantSource broken =
        () -> {
          if (asked.incrementAndGet() == 1) {
            throw new IllegalStateException("no time");
          }
          return NOW;
        };
    Pause threePolls =
        (stopped, _) -> {
          if (telegram.calls("getUpdates").size() == 3) {
            stopped.countDown();
          }
          return false;
        };

    new TelegramPoller(telegram.settings(), kept::add, broken, threePolls).run();

    assertThat(telegram.calls("getUpdates")).hasSize(3);
  }

  @Test
  void an_interrupt_ends_it() throws InterruptedException {
    var waiting = new CountDownLatch(1);
    telegram.onCall(_ -> waiting.countDown());
    telegram.script("deleteWebhook", ok("true").withFixedDelay(2_000));
    var poller =
        new TelegramPoller(telegram.settings(), kept::add, InstantSource.fixed(NOW), Pause.REAL);
    Thread thread = Thread.ofVirtual().start(poller);
    assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

    thread.interrupt();

    assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
  }
}
