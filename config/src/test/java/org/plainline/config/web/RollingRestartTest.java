package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.channels.telegram.TelegramServer;
import org.plainline.config.JdbcPostgres;
import org.plainline.config.RunningPlainline;

/**
 * Two real nodes on one PostgreSQL are ended one after the other, each by SIGTERM, while people
 * write text messages to any of them and chat messages wait at Telegram.
 */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class RollingRestartTest {

  /** What the JVM ends with after SIGTERM once all that was to be done at the end is done. */
  private static final int ENDED_BY_SIGTERM = 143;

  private static final Duration STOP_MAX = Duration.ofSeconds(20);
  private static final Duration SENDING = Duration.ofMillis(150);
  private static final long PAUSE_MILLIS = 100;
  private static final int WRITERS = 2;
  private static final int MORE = 20;
  private static final long FIRST_CHAT = 500_000;
  private static final String WORDS = "how do I wash my hands";

  @TempDir private Path folder;
  private final Carriers carriers = new Carriers();
  private final TelegramServer telegram = new TelegramServer();
  private final List<OtherProcess> processes = new CopyOnWriteArrayList<>();
  private final List<Outside> nodes = new CopyOnWriteArrayList<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @AfterEach
  void stop() {
    processes.forEach(OtherProcess::close);
    carriers.close();
    telegram.close();
  }

  @Test
  void every_message_is_answered_once_and_nothing_is_left_to_be_taken_over() throws Exception {
    JdbcPostgres database = JdbcPostgres.empty();
    KeyFile.in(folder, new SecureRandom(), InstantSource.system());
    carriers.slowDown(SENDING);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<OtherProcess> first = threads.submit(() -> start(1, database));
      Future<OtherProcess> second = threads.submit(() -> start(2, database));
      nodes.addAll(
          List.of(new Outside(first.get().address()), new Outside(second.get().address())));
      List<Future<Void>> writers =
          Stream.generate(() -> threads.submit(this::write)).limit(WRITERS).toList();
      awaitMore();
      terminate(first.get());
      awaitMore();
      try (RunningPlainline third = RunningPlainline.start(data(3), settings(database))) {
        nodes.add(new Outside(third.address()));
        awaitMore();
        terminate(second.get());
        awaitMore();
        over.set(true);
        for (Future<Void> each : writers) {
          each.get();
        }
        awaitAnswers();
      }
    }
    for (int i = 0; i < begun.get(); i++) {
      assertThat(carriers.sentTo(number(i))).hasSize(1);
    }
    assertThat(telegram.sent()).doesNotHaveDuplicates().hasSize(begun.get());
    assertThat(telegram.unconfirmed()).isZero();
    assertThat(telegram.turns()).as("one node polls at a time").doesNotHaveDuplicates();
    assertThat(carriers.lookUps()).as("attempts that ended unknown").isZero();
    for (String left : List.of("inbox where attempts > 1", "outbox where attempts > 1", "lease")) {
      assertThat(database.count("select count(*) from " + left)).as(left).isZero();
    }
  }

  /** Until it is over: a text to any node, which is brought again until one takes it; a chat. */
  private Void write() throws InterruptedException {
    while (!over.get()) {
      int number = begun.getAndIncrement();
      telegram.say(FIRST_CHAT + number, WORDS);
      for (int tries = number; !isTaken(nodes.get(tries % nodes.size()), number); tries++) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      acknowledged.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return null;
  }

  private static boolean isTaken(Outside node, int number) throws InterruptedException {
    try {
      String text = Forms.text("SM" + number, number(number), WORDS);
      int status = node.twilio("/webhooks/sms", text, TOKEN).statusCode();
      assertThat(status).isIn(200, 503);
      return status == 200;
    } catch (IOException _) {
      return false; // it has ended
    }
  }

  private void awaitMore() throws InterruptedException {
    int enough = acknowledged.get() + MORE;
    while (acknowledged.get() < enough) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS); // the time-out of the class ends this
    }
  }

  private void awaitAnswers() throws InterruptedException {
    for (int i = 0; i < begun.get(); i++) {
      carriers.sentTo(number(i), 1);
    }
    while (telegram.sent().size() < begun.get()) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  /** Whoever writes comes to it until it has ended. */
  private void terminate(OtherProcess node) throws InterruptedException {
    long begin = System.nanoTime();
    assertThat(node.terminate()).isEqualTo(ENDED_BY_SIGTERM);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(STOP_MAX);
    nodes.removeFirst();
  }

  private OtherProcess start(int number, JdbcPostgres database) throws Exception {
    OtherProcess process = OtherProcess.start(data(number).getParent(), settings(database));
    processes.add(process);
    return process;
  }

  /** A node's own folder, with the keys that all have. */
  private Path data(int number) throws IOException {
    Path data = Files.createDirectories(folder.resolve("node" + number).resolve("data"));
    Path keys = folder.resolve("plainline.keys");
    Files.copy(keys, data.resolve("plainline.keys"), StandardCopyOption.COPY_ATTRIBUTES);
    return data;
  }

  private String[] settings(JdbcPostgres database) throws IOException {
    return Accounts.phone(
        carriers,
        "plainline.search.model=off",
        "plainline.database.url=" + database.url(),
        "plainline.telegram.token=123456:abcdefghijklmnopqrstuvwxyz",
        "plainline.telegram.mode=polling",
        "plainline.telegram.api-url=" + telegram.door(),
        "plainline.pace.sms-segments=1000",
        "plainline.pace.telegram-messages=1000",
        "plainline.pace.telegram-chat=0s");
  }

  private static String number(int number) {
    return "+254711" + "%06d".formatted(number);
  }
}
