package org.plainline.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many people ask while the server is killed again and again and the providers fail in every way.
 * Then each person is asked what they got. Ends with 0 only if nothing was lost or said twice.
 *
 * <p>What a reply should be is learned first, from the same server while nothing fails.
 */
final class FaultRun implements AutoCloseable {

  private static final double FAULTY = 0.18;
  private static final double ENDING = 0.15;

  /** Attempts that failed last are tried again within minutes. */
  private static final Duration SETTLING = Duration.ofMinutes(5);

  private final int messages;
  private final int kills;
  private final long end;
  private final Dice dice;
  private final Ledger ledger = new Ledger();
  private final AtomicBoolean calm = new AtomicBoolean(true);
  private final AtomicInteger killed = new AtomicInteger();
  private final List<ServerProcess> servers = new ArrayList<>();
  private final Path folder;
  private final Citizens citizens;
  private final Expectations expectations;
  private final Carriers carriers;
  private final JdbcTables tables;

  private FaultRun(Options options) throws Exception {
    boolean shared = options.text("database").orElse("sqlite").equals("postgres");
    messages = options.number("messages", 10_000);
    kills = options.number("kills", 20);
    end = System.nanoTime() + TimeUnit.MINUTES.toNanos(options.number("minutes", 14));
    dice = new Dice(options.number("seed", 1), FAULTY);
    carriers = new Carriers(ledger, this::fault);
    citizens = new Citizens(this::server, dice);
    expectations = new Expectations(citizens, ledger);
    folder = Files.createTempDirectory("fault-run");
    tables = JdbcTables.open(shared, folder);
    System.out.println("Files and logs: " + folder);
    for (int node = 0; node < (shared ? options.number("nodes", 2) : 1); node++) {
      List<String> settings = Webhooks.unhurried(carriers.address(), tables, folder);
      servers.add(
          new ServerProcess(options.jar(), folder.resolve("node-" + node + ".log"), settings));
    }
  }

  public static void main(String[] arguments) throws Exception {
    boolean passed;
    try (FaultRun run =
        new FaultRun(
            Options.of(
                arguments, "jar", "database", "nodes", "messages", "kills", "minutes", "seed"))) {
      passed = run.run();
    }
    System.exit(passed ? 0 : 1);
  }

  private boolean run() throws Exception {
    for (ServerProcess server : servers) {
      server.start();
    }
    expectations.learn();
    calm.set(false);
    long begin = System.nanoTime();
    Thread killer = Thread.ofPlatform().start(this::killAgainAndAgain);
    Thread clock = Thread.ofPlatform().daemon().start(this::hushInTime);
    citizens.speak(people());
    clock.interrupt();
    killer.join();
    long settled = end + SETTLING.toNanos();
    while (tables.waiting() > 0 && System.nanoTime() - settled < 0) {
      TimeUnit.SECONDS.sleep(1);
    }
    boolean passed =
        new FaultReport(ledger, citizens, tables, expectations)
            .with("kills, of " + kills, killed)
            .print(Citizens.names(people()), Duration.ofNanos(System.nanoTime() - begin), folder);
    return passed && killed.get() == kills && citizens.acknowledged() >= messages;
  }

  /** The last reply to some people is refused for good; any other attempt may fail in passing. */
  private Fault fault(String who) {
    if (calm.get()) {
      return Fault.NONE;
    }
    boolean last =
        ledger.refused(who) == 0 && ledger.texts(who).size() == expectations.of(who).size() - 1;
    if (last && dice.chance(ENDING)) {
      return dice.chance(0.5) ? Fault.GONE : Fault.REFUSED;
    }
    return dice.fault();
  }

  /** People speak between two kills, and while the killed one starts again, but do not run away. */
  private void killAgainAndAgain() {
    long before = citizens.acknowledged();
    try {
      for (int kill = 0; kill < kills && !isOver(); kill++) {
        citizens.allow(before + (kill + 1L) * messages / kills);
        while (citizens.acknowledged() < before + (2L * kill + 1) * messages / (2L * kills)
            && !isOver()) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        ServerProcess server = servers.get(kill % servers.size());
        server.kill();
        System.out.printf(
            "kill %d of %d, %d acknowledged, %d delivered%n",
            killed.incrementAndGet(), kills, citizens.acknowledged(), ledger.count());
        server.start();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      citizens.allow(Long.MAX_VALUE);
    }
  }

  /** So that the run ends by itself whatever happens, and says what came of it. */
  private void hushInTime() {
    try {
      TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
      citizens.hush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  private String server() {
    return servers.get(dice.below(servers.size())).address();
  }

  private int people() {
    return messages / Citizens.length();
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
