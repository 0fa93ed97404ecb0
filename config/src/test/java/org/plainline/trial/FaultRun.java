package org.plainline.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Many people ask while the server is killed again and again and the providers fail in every way.
 * Then each person is asked what they got. Ends with 0 only if nothing was lost or said twice.
 *
 * <p>What a reply should be is learned first, from the same server while nothing fails.
 */
final class FaultRun implements AutoCloseable {

  private static final Duration DRAIN_MAX = Duration.ofMinutes(30);
  private static final double FAULTY = 0.18;
  private static final double ENDING = 0.15;

  private final int messages;
  private final int kills;
  private final Dice dice;
  private final Ledger ledger = new Ledger();
  private final AtomicBoolean calm = new AtomicBoolean(true);
  private final AtomicBoolean quiet = new AtomicBoolean();
  private final Map<String, List<String>> expected = new ConcurrentHashMap<>();
  private final List<ServerProcess> servers = new ArrayList<>();
  private final Citizens citizens;
  private final Carriers carriers;
  private final JdbcTables tables;

  private FaultRun(Options options) throws Exception {
    boolean shared = options.text("database").orElse("sqlite").equals("postgres");
    messages = options.number("messages", 10_000);
    kills = options.number("kills", 20);
    dice = new Dice(options.number("seed", 1), FAULTY);
    carriers = new Carriers(ledger, this::fault);
    citizens = new Citizens(this::server, dice);
    Path folder = Files.createTempDirectory("fault-run");
    tables = JdbcTables.open(shared, folder);
    System.out.println("Files and logs: " + folder);
    for (int node = 0; node < (shared ? options.number("nodes", 2) : 1); node++) {
      List<String> settings = new ArrayList<>(Webhooks.settings(carriers.address()));
      settings.addAll(tables.settings());
      settings.addAll(List.of("plainline.data-dir=" + folder, "plainline.search.model=off"));
      servers.add(
          new ServerProcess(options.jar(), folder.resolve("node-" + node + ".log"), settings));
    }
  }

  public static void main(String[] arguments) throws Exception {
    boolean passed;
    try (FaultRun run = new FaultRun(new Options(arguments))) {
      passed = run.run();
    }
    System.exit(passed ? 0 : 1);
  }

  private boolean run() throws Exception {
    for (ServerProcess server : servers) {
      server.start();
    }
    learn();
    calm.set(false);
    long begin = System.nanoTime();
    Thread killer = Thread.ofPlatform().start(this::killAgainAndAgain);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 0; person < people(); person++) {
        int number = person;
        people.submit(() -> citizens.speak(name(number), script(number)));
      }
    }
    killer.join();
    Duration drained = drain();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new FaultReport(ledger, citizens, tables, this::expected)
        .print(IntStream.range(0, people()).mapToObj(this::name).toList(), took, drained);
  }

  /** What each script is answered with, on each channel, while all is well. */
  private void learn() throws InterruptedException {
    for (int script = 0; script < Citizens.scripts(); script++) {
      for (String who : List.of("+25479000000" + script, "880000000" + script)) {
        citizens.speak(who, script);
        await(who);
        expected.put(key(who, script), ledger.texts(who));
      }
    }
  }

  private void await(String who) throws InterruptedException {
    for (int tries = 0; ledger.texts(who).size() < Citizens.length(); tries++) {
      if (tries == 600) {
        throw new IllegalStateException("no answer while all is well: " + ledger.texts(who));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private List<String> expected(String who) {
    int number = Integer.parseInt(who.substring(who.length() - 6));
    return expected.get(key(who, script(number)));
  }

  /** The last reply to some people is refused for good; any other attempt may fail in passing. */
  private Fault fault(String who) {
    if (calm.get()) {
      return Fault.NONE;
    }
    boolean last = ledger.refused(who) == 0 && ledger.texts(who).size() == Citizens.length() - 1;
    if (last && dice.chance(ENDING)) {
      return dice.chance(0.5) ? Fault.GONE : Fault.REFUSED;
    }
    return dice.fault();
  }

  private void killAgainAndAgain() {
    long before = citizens.acknowledged() + ledger.count();
    try {
      for (int kill = 0; kill < kills && !quiet.get(); kill++) {
        long goal = before + 2L * messages * (2L * kill + 1) / (2L * kills) * 9 / 10;
        while (citizens.acknowledged() + ledger.count() < goal) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        ServerProcess server = servers.get(kill % servers.size());
        server.kill();
        System.out.printf(
            "kill %d of %d, %d acknowledged, %d delivered%n",
            kill + 1, kills, citizens.acknowledged(), ledger.count());
        server.start();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration drain() throws Exception {
    long begin = System.nanoTime();
    long end = begin + DRAIN_MAX.toNanos();
    while (tables.waiting() > 0 && System.nanoTime() < end) {
      TimeUnit.SECONDS.sleep(1);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private String server() {
    return servers.get(dice.below(servers.size())).address();
  }

  private int people() {
    return messages / Citizens.length();
  }

  private String name(int person) {
    return person % 2 == 0 ? "+254711" + "%06d".formatted(person) : "7700%06d".formatted(person);
  }

  private static int script(int person) {
    return person / 2 % Citizens.scripts();
  }

  private static String key(String who, int script) {
    return Webhooks.telegram(who) + " " + script;
  }

  @Override
  public void close() throws Exception {
    for (ServerProcess server : servers) {
      server.close();
    }
    carriers.close();
    tables.close();
  }
}
