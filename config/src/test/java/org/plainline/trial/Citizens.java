package org.plainline.trial;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People, and the providers that bring what they say: again and again until it is acknowledged, and
 * sometimes once more after that.
 */
final class Citizens {

  /** What somebody says, one thing after another. The last but one is said twice. */
  private static final List<List<String>> SCRIPTS =
      List.of(
          List.of("my child has a fever what do i do", "how do I wash my hands", "MORE", "MORE"),
          List.of("where can i get a test", "is the vaccine safe", "is the vaccine safe", "1"),
          List.of("my house is flooding", "can i drink the tap water", "AGAIN", "AGAIN"),
          List.of("MENU", "tell me about the football", "how to keep food safe", "MORE"),
          List.of("hola tengo fiebre", "es segura la vacuna", "MAS", "MAS"),
          List.of("my dad has chest pain", "i feel very low", "can i take the bus", "MORE"));

  private static final double REPEATED = 0.1;
  private static final int AT_ONCE_MAX = 24;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Supplier<String> servers;
  private final Dice dice;
  private final AtomicLong numbers = new AtomicLong(1_000);
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong repeats = new AtomicLong();
  private final AtomicLong tries = new AtomicLong();
  private final AtomicLong turnedAway = new AtomicLong();
  private final Semaphore lines = new Semaphore(AT_ONCE_MAX);
  private final AtomicBoolean silent = new AtomicBoolean();
  private final AtomicLong allowed = new AtomicLong(Long.MAX_VALUE);

  /**
   * @param servers where to bring the next message
   */
  Citizens(Supplier<String> servers, Dice dice) {
    this.servers = servers;
    this.dice = dice;
  }

  static int scripts() {
    return SCRIPTS.size();
  }

  static int length() {
    return SCRIPTS.getFirst().size();
  }

  /** What is said in whole sentences, and in no file of ours. */
  static Stream<String> sentences() {
    return SCRIPTS.stream().flatMap(List::stream).filter(words -> words.contains(" ")).distinct();
  }

  /** Every other one has a telephone, the others Telegram. */
  static String name(int person) {
    return person % 2 == 0 ? "+254711" + "%06d".formatted(person) : "7700%06d".formatted(person);
  }

  static List<String> names(int people) {
    return IntStream.range(0, people).mapToObj(Citizens::name).toList();
  }

  static int script(int person) {
    return person / 2 % scripts();
  }

  /** So many people say their scripts, some at a time; returns when all have. */
  void speak(int people) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 0; person < people; person++) {
        int number = person;
        threads.submit(() -> speak(name(number), script(number)));
      }
    }
  }

  /** Nobody says anything new once so much has been acknowledged, until more is allowed. */
  void allow(long messages) {
    allowed.set(messages);
  }

  /** Makes everybody stop trying. */
  void hush() {
    silent.set(true);
  }

  /** Somebody says a whole script. */
  void speak(String who, int script) {
    for (String words : SCRIPTS.get(script)) {
      lines.acquireUninterruptibly();
      try {
        bring(who, numbers.incrementAndGet(), words);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        lines.release();
      }
    }
  }

  private void bring(String who, long number, String words) throws InterruptedException {
    while (acknowledged.get() >= allowed.get() || !isTaken(who, number, words)) {
      if (silent.get()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100 + dice.below(200));
    }
    acknowledged.incrementAndGet();
    while (dice.chance(REPEATED)) {
      repeats.incrementAndGet();
      isTaken(who, number, words);
    }
  }

  private boolean isTaken(String who, long number, String words) throws InterruptedException {
    tries.incrementAndGet();
    try {
      int status =
          http.send(
                  Webhooks.message(servers.get(), who, number, words),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status >= 400 && status < 500) {
        turnedAway.incrementAndGet();
      }
      return status >= 200 && status < 300;
    } catch (IOException _) {
      return false; // killed, or not there yet
    }
  }

  long acknowledged() {
    return acknowledged.get();
  }

  long repeats() {
    return repeats.get();
  }

  long tries() {
    return tries.get();
  }

  /** How often an honest request was answered with 4xx. */
  long turnedAway() {
    return turnedAway.get();
  }
}
