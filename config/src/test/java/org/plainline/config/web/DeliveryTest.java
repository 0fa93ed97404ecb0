package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;
import org.plainline.channels.voice.Twiml;
import org.plainline.config.RunningPlainline;

/** The whole server while it is slow, crowded or stopped. */
class DeliveryTest {

  private static final String WORDS = "how do I wash my hands";
  private static final int AT_ONCE = 8;
  private static final int TAKEN_BEFORE_STOP = 60;
  private static final int COME_AGAIN = 503;

  /** Twilio, which is the least patient. */
  private static final Duration PROVIDER_WAITS = Duration.ofSeconds(15);

  @TempDir private Path data;
  private final Carriers carriers = new Carriers();

  @AfterEach
  void stop() {
    carriers.close();
  }

  @Test
  void a_webhook_is_acknowledged_within_a_second_and_others_are_answered_while_the_bot_is_stuck()
      throws Exception {
    Path stuck = Files.createFile(data.resolve(StuckCore.FILE));
    try (RunningPlainline plainline = start(StuckCore.class)) {
      Outside outside = new Outside(plainline.address());
      assertThat(say(outside, 0)).as("the first also loads what is needed").isEqualTo(200);
      assertAtOnce(outside, 1, StuckCore.WORDS);
      for (int i = 2; i < 12; i++) {
        assertAtOnce(outside, i, WORDS);
        assertThat(carriers.sentTo(number(i), 1)).hasSize(1);
      }
      for (int i = 12; i < 22; i++) {
        assertAtOnce(outside, i, StuckCore.WORDS);
      }
      assertThat(carriers.sentTo(number(1))).as("it does think for long").isEmpty();
      Files.delete(stuck);
      for (int i = 1; i < 22; i++) {
        assertThat(carriers.sentTo(number(i), 1)).hasSize(1);
      }
    }
  }

  private static void assertAtOnce(Outside outside, int number, String words) throws Exception {
    long begin = System.nanoTime();
    assertThat(text(outside, number, words).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void a_store_that_takes_nothing_is_answered_in_time_and_what_comes_again_is_answered_once()
      throws Exception {
    try (RunningPlainline plainline = start();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
      Outside outside = new Outside(plainline.address());
      assertThat(say(outside, AT_ONCE)).as("the first also loads what is needed").isEqualTo(200);
      List<Future<HttpResponse<String>>> refused = new ArrayList<>();
      long begin = System.nanoTime();
      try (Lock _ = new Lock(data.resolve("plainline.db"))) {
        for (int i = 0; i < AT_ONCE; i++) {
          int number = i;
          refused.add(people.submit(() -> text(outside, number, WORDS)));
        }
        for (Future<HttpResponse<String>> each : refused) {
          assertThat(each.get().statusCode()).isEqualTo(COME_AGAIN);
          assertThat(each.get().headers().firstValue("Retry-After")).contains("5");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROVIDER_WAITS);
      }
      for (int i = 0; i < AT_ONCE; i++) {
        assertThat(say(outside, i)).as("it comes again").isEqualTo(200);
        carriers.sentTo(number(i), 1);
      }
      assertThat(Stream.iterate(0, i -> i + 1).limit(AT_ONCE))
          .allMatch(i -> carriers.sentTo(number(i)).size() == 1);
    }
  }

  @Test
  void a_caller_is_told_that_it_takes_a_moment_while_the_bot_is_slow() throws Exception {
    try (RunningPlainline plainline = start(SlowCore.class)) {
      Outside outside = new Outside(plainline.address());
      String call = Forms.call("1", number(1)) + "&CallStatus=in-progress";
      Twiml first = Twiml.parse(unfollowed(outside, plainline, "/webhooks/voice", call));
      assertThat(first.violations()).isEmpty();
      assertThat(first.said()).isEqualTo("One moment, I am looking.");
      String path = first.elements("Redirect").getFirst().getTextContent();
      assertThat(outside.unsigned("POST", path, call).statusCode()).isEqualTo(403);
      assertThat(unfollowed(outside, plainline, path, call)).contains("This is Plainline");

      String said = call + "&SpeechResult=" + Forms.encoded("how do I make water safe to drink");
      String answer = outside.twilio("/webhooks/voice/turn", said, TOKEN, "2").body();
      assertThat(answer).contains("Boil the water");
      assertThat(outside.twilio("/webhooks/voice/turn", said, TOKEN, "2").body())
          .as("the provider repeats the turn, whose answer is known by now")
          .isEqualTo(answer);
      assertThat(outside.unsigned("GET", "/actuator/prometheus", "").body())
          .contains("plainline_late_total{channel=\"voice\",kind=\"bridged\"} ")
          .doesNotContain("plainline_late_total{channel=\"voice\",kind=\"bridged\"} 0.0");
    }
  }

  @Test
  void a_stop_under_load_turns_nobody_away_and_loses_and_doubles_nothing() throws Exception {
    Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    Set<Integer> otherwise = ConcurrentHashMap.newKeySet();
    try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
      RunningPlainline plainline = start();
      Outside outside = new Outside(plainline.address());
      CountDownLatch enough = new CountDownLatch(TAKEN_BEFORE_STOP);
      AtomicInteger next = new AtomicInteger();
      for (int i = 0; i < AT_ONCE; i++) {
        people.submit(() -> saySomething(outside, next, acknowledged, otherwise, enough));
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(otherwise).as("answered otherwise while it runs").isEmpty();
      plainline.close();
    }
    assertThat(otherwise).as("told anything but to come again").isSubsetOf(COME_AGAIN);
    try (RunningPlainline again = start()) {
      assertThat(again.address()).isNotEmpty();
      for (int number : acknowledged) {
        carriers.sentTo(number(number), 1);
      }
    }
    assertThat(acknowledged)
        .hasSizeGreaterThanOrEqualTo(TAKEN_BEFORE_STOP)
        .allMatch(number -> carriers.sentTo(number(number)).size() == 1);
  }

  private static String unfollowed(
      Outside outside, RunningPlainline plainline, String path, String form)
      throws IOException, InterruptedException {
    String signature = Outside.signature(plainline.address() + path, form, TOKEN);
    return outside.form(path, form, signature).body();
  }

  /** Until the server is gone. */
  private static Void saySomething(
      Outside outside,
      AtomicInteger next,
      Set<Integer> acknowledged,
      Set<Integer> otherwise,
      CountDownLatch enough)
      throws InterruptedException {
    try {
      while (true) {
        int number = next.getAndIncrement();
        int status = say(outside, number);
        if (status == 200) {
          acknowledged.add(number);
          enough.countDown();
        } else {
          otherwise.add(status);
          return null;
        }
      }
    } catch (IOException _) {
      return null; // stopped
    }
  }

  private static int say(Outside outside, int number) throws IOException, InterruptedException {
    return text(outside, number, WORDS).statusCode();
  }

  private static HttpResponse<String> text(Outside outside, int number, String words)
      throws IOException, InterruptedException {
    String form = Forms.text("SM" + number, number(number), words);
    return outside.twilio("/webhooks/sms", form, TOKEN);
  }

  private static String number(int number) {
    return "+254711" + "%06d".formatted(number);
  }

  private RunningPlainline start(Class<?>... more) {
    return RunningPlainline.startWith(
        data, List.of(more), Accounts.phone(carriers, "plainline.pace.sms-segments=1000"));
  }

  /** Whoever else writes to the same SQLite file: meanwhile the server cannot. */
  private static final class Lock implements AutoCloseable {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final HikariDataSource source = new HikariDataSource();
    private final Thread writer;

    Lock(Path database) throws InterruptedException {
      source.setJdbcUrl(
          "jdbc:sqlite:" + database + "?transaction_mode=IMMEDIATE&busy_timeout=5000");
      JdbcStore store = new JdbcStore(source);
      writer = Thread.ofVirtual().start(() -> store.transaction(this::hold));
      begun.await();
    }

    private boolean hold(JdbcSession session) {
      session.update("delete from contact where pseudonym = 'nobody'");
      begun.countDown();
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    }

    @Override
    public void close() throws InterruptedException {
      over.countDown();
      writer.join();
      source.close();
    }
  }
}
