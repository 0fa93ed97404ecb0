package org.plainline.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many signed text messages a second are accepted and answered, on this computer, durably: all
 * in one run, so that the ratios mean something on any machine.
 */
final class LoadRun {

  private static final int CONNECTIONS = 48;
  private static final int DISTINCT = 0;
  private static final int SOAK_PER_SECOND = 50;

  /** A whole collection of the heap must weigh as much as it does in an hour. */
  private static final int CALM_ROUNDS = 3;

  private static final Duration WARM_UP_MAX = Duration.ofMinutes(2);

  static final List<String> QUESTIONS =
      List.of(
          "my child has a fever what do i do",
          "how do I wash my hands",
          "where can i get a test",
          "is the vaccine safe",
          "can i drink the tap water",
          "how to keep food safe",
          "i feel very low",
          "do masks help");

  /** What a mode of the server is asked. */
  private record Mode(String name, String model, int repeated) {

    /** Finding by meaning takes several times as long, so fewer will do. */
    int backlog(int messages) {
      return byMeaning() ? messages / 8 : messages;
    }

    boolean byMeaning() {
      return !model.equals("off");
    }
  }

  private final Duration round;
  private final int warmUp;
  private final Path jar;
  private final Map<String, Object> lines = new LinkedHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  private LoadRun(Options options) {
    round = Duration.ofSeconds(options.number("seconds", 10));
    warmUp = options.number("warm-up", 40_000);
    jar = options.jar();
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments, "jar", "seconds", "warm-up", "only", "soak");
    LoadRun run = new LoadRun(options);
    List<Mode> modes =
        List.of(
            new Mode("repeated questions", "off", QUESTIONS.size()),
            new Mode("distinct questions, words", "off", DISTINCT),
            new Mode("distinct questions, vectors", "shipped", DISTINCT));
    String only = options.text("only").orElse("");
    for (Mode mode : modes) {
      if (mode.name().contains(only)) {
        // The machine changes its speed within minutes: each mode has a limit of its own beside it.
        run.serve(mode, run.bare(mode));
      }
    }
    int minutes = options.number("soak", 0);
    if (minutes > 0) {
      run.soak(minutes);
    }
    run.lines.forEach((name, value) -> System.out.printf("%-52s %s%n", name, value));
  }

  /** The limit: a bare endpoint with the same body, durable, many to a commit. */
  private long bare(Mode mode) throws Exception {
    Path folder = Files.createTempDirectory("load-bare");
    String url = "jdbc:sqlite:" + folder.resolve("bare.db") + "?journal_mode=WAL&synchronous=FULL";
    try (ServerProcess server =
        ServerProcess.ofClass(
            BareEndpoint.class, folder.resolve("log"), List.of("-Dbare.url=" + url))) {
      server.start();
      Barrage barrage = new Barrage(server.address(), CONNECTIONS);
      barrage.fire(shots(warmUp, 1, true), WARM_UP_MAX, 0);
      List<byte[]> shots = shots(300_000, 1, true);
      Duration used = server.processorTime();
      Duration own = ownTime();
      Barrage.Result result = barrage.fire(shots, round, 0);
      lines.put(mode.name() + ": bare endpoint that only stores, a second", result.perSecond());
      double load = ownTime().minus(own).toNanos() / 1e6 / result.accepted();
      lines.put(
          mode.name() + ": bare endpoint, processor ms",
          millis(cost(server, used, result.accepted())));
      lines.put(mode.name() + ": who asks, processor ms", millis(load));
      return result.perSecond();
    }
  }

  /** Taking in alone, answering alone, then both: each has the processors for itself. */
  private void serve(Mode mode, long bare) throws Exception {
    Path folder = Files.createTempDirectory("load");
    try (Carriers carriers = new Carriers(new Ledger(), _ -> Fault.NONE);
        JdbcTables tables = JdbcTables.open(false, folder)) {
      List<String> settings = settings(carriers, mode, folder);
      takeIn(mode, bare, settings, folder);
      try (ServerProcess server = new ServerProcess(jar, folder.resolve("log"), settings)) {
        server.start();
        answer(mode, bare, server, tables);
        Barrage barrage = new Barrage(server.address(), CONNECTIONS);
        Barrage.Result top = barrage.fire(shots(200_000, mode.repeated(), false), round, 0);
        line(mode, "accepted a second, answering meanwhile", top.perSecond(), bare);
        lines.put(mode.name() + ": refused", top.refused());
        awaitFewer(tables, 0);
        int half = (int) top.perSecond() / 2;
        int calmSeconds = CALM_ROUNDS * (int) round.toSeconds();
        Barrage.Result calm =
            barrage.fire(
                shots(half * calmSeconds, mode.repeated(), false),
                Duration.ofSeconds(calmSeconds),
                half);
        lines.put(
            mode.name() + ": webhook ms at " + half + "/s, p50 p99",
            "%.1f %.1f".formatted(calm.millis(0.5), calm.millis(0.99)));
        lines.put(mode.name() + ": resident MB", resident(server) / 1_024);
      }
    }
  }

  /** On a node that leaves answering to others; what it took in waits for the next part. */
  private void takeIn(Mode mode, long bare, List<String> settings, Path folder) throws Exception {
    List<String> alone = new ArrayList<>(settings);
    alone.add("plainline.replies.here=false");
    try (ServerProcess server = new ServerProcess(jar, folder.resolve("log-alone"), alone)) {
      server.start();
      awaitVectors(mode, server);
      Barrage barrage = new Barrage(server.address(), CONNECTIONS);
      barrage.fire(shots(mode.backlog(warmUp), mode.repeated(), false), WARM_UP_MAX, 0);
      Duration begun = server.processorTime();
      Barrage.Result top =
          barrage.fire(shots(mode.backlog(200_000), mode.repeated(), false), round, 0);
      line(mode, "accepted a second, nothing else", top.perSecond(), bare);
      lines.put(
          mode.name() + ": processor ms to accept one",
          millis(cost(server, begun, top.accepted())));
      server.stop();
    }
  }

  /** What waits warms Java up first; the last part of it is measured. */
  private void answer(Mode mode, long bare, ServerProcess server, JdbcTables tables)
      throws Exception {
    long all = waiting(tables);
    awaitFewer(tables, all * 2 / 5);
    awaitVectors(mode, server);
    long begin = System.nanoTime();
    Duration begun = server.processorTime();
    long before = waiting(tables);
    awaitFewer(tables, all / 10);
    long done = before - waiting(tables);
    long perSecond = done * 1_000_000_000L / (System.nanoTime() - begin);
    line(mode, "answered and queued a second, nothing else", perSecond, bare);
    lines.put(mode.name() + ": processor ms to answer one", millis(cost(server, begun, done)));
  }

  /** What it holds in memory minute by minute, at a steady rate of distinct questions. */
  private void soak(int minutes) throws Exception {
    Mode mode = new Mode("soak", "shipped", DISTINCT);
    Duration minute = Duration.ofMinutes(1);
    Path folder = Files.createTempDirectory("load-soak");
    try (Carriers carriers = new Carriers(new Ledger(), _ -> Fault.NONE);
        ServerProcess server =
            new ServerProcess(jar, folder.resolve("log"), settings(carriers, mode, folder))) {
      server.start();
      Barrage barrage = new Barrage(server.address(), CONNECTIONS);
      for (int past = 1; past <= minutes; past++) {
        List<byte[]> shots = shots(SOAK_PER_SECOND * 60, DISTINCT, false);
        barrage.fire(shots, minute, SOAK_PER_SECOND);
        lines.put("soak: resident MB after minute " + past, resident(server) / 1_024);
      }
    }
  }

  /** Until they are there it answers by words, and makes them. */
  private static void awaitVectors(Mode mode, ServerProcess server) throws InterruptedException {
    if (mode.byMeaning()) {
      server.awaitSaid("searched by meaning");
    }
  }

  private void line(Mode mode, String what, long perSecond, long bare) {
    lines.put(
        mode.name() + ": " + what,
        "%d, %.2f of bare".formatted(perSecond, perSecond / (double) bare));
  }

  /** Looks seldom: counting rows takes what is measured from the server. */
  private static void awaitFewer(JdbcTables tables, long waiting)
      throws SQLException, InterruptedException {
    while (waiting(tables) > waiting) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static long waiting(JdbcTables tables) throws SQLException {
    return tables.count("select count(*) from inbox where state = 'WAITING'");
  }

  private static List<String> settings(Carriers carriers, Mode mode, Path folder) {
    List<String> settings = new ArrayList<>(Webhooks.settings(carriers.address()));
    settings.addAll(
        List.of(
            "plainline.data-dir=" + folder,
            "plainline.search.model=" + mode.model(),
            // Replies are queued; how fast they leave is the provider's business.
            "plainline.pace.sms-segments=1"));
    return settings;
  }

  private List<byte[]> shots(int count, int repeated, boolean bare) {
    List<byte[]> shots = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long number = numbers.incrementAndGet();
      String who = "+2547%08d".formatted(number % 100_000_000);
      String question = QUESTIONS.get((int) (number % QUESTIONS.size()));
      String words = repeated == DISTINCT ? question + " " + number : question;
      shots.add(bare ? Shot.bare(who, number, words) : Shot.text(who, number, words));
    }
    return shots;
  }

  /** Processor time of the server since then, for each message, in ms. */
  private static double cost(ServerProcess server, Duration since, long messages) {
    return server.processorTime().minus(since).toNanos() / 1e6 / Math.max(1, messages);
  }

  private static String millis(double value) {
    return "%.3f".formatted(value);
  }

  private static Duration ownTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static long resident(ServerProcess server) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
