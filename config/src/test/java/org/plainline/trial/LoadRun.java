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

    /** Finding by meaning takes several times as long, and is as warm after fewer. */
    int warmUp(int messages) {
      return model.equals("off") ? messages : messages / 4;
    }
  }

  private final Duration round;
  private final int warmUp;
  private final Path jar;
  private final Map<String, Object> lines = new LinkedHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  private LoadRun(Options options) {
    round = Duration.ofSeconds(options.number("seconds", 10));
    warmUp = options.number("warm-up", 20_000);
    jar = options.jar();
  }

  public static void main(String[] arguments) throws Exception {
    Options options = new Options(arguments);
    LoadRun run = new LoadRun(options);
    long bare = run.bare();
    run.accept(bare);
    List<Mode> modes =
        List.of(
            new Mode("repeated questions", "off", QUESTIONS.size()),
            new Mode("distinct questions, words", "off", DISTINCT),
            new Mode("distinct questions, vectors", "shipped", DISTINCT));
    String only = options.text("only").orElse("");
    for (Mode mode : modes) {
      if (mode.name().contains(only)) {
        run.serve(mode, bare);
      }
    }
    int minutes = options.number("soak", 0);
    if (minutes > 0) {
      run.soak(minutes);
    }
    run.lines.forEach((name, value) -> System.out.printf("%-52s %s%n", name, value));
  }

  /** The limit: a bare endpoint with the same body, durable, many to a commit. */
  private long bare() throws Exception {
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
      lines.put("bare endpoint that only stores, a second", result.perSecond());
      double load = ownTime().minus(own).toNanos() / 1e6 / result.accepted();
      lines.put("bare endpoint: processor ms", millis(cost(server, used, result.accepted())));
      lines.put("who asks: processor ms", millis(load));
      return result.perSecond();
    }
  }

  /** What a node takes in while others answer. */
  private void accept(long bare) throws Exception {
    Mode mode = new Mode("accepting", "off", QUESTIONS.size());
    Path folder = Files.createTempDirectory("load-accept");
    try (Carriers carriers = new Carriers(new Ledger(), _ -> Fault.NONE)) {
      List<String> settings = settings(carriers, mode, folder);
      settings.add("plainline.replies.here=false");
      try (ServerProcess server = new ServerProcess(jar, folder.resolve("log"), settings)) {
        server.start();
        Barrage barrage = new Barrage(server.address(), CONNECTIONS);
        barrage.fire(shots(warmUp, mode.repeated(), false), WARM_UP_MAX, 0);
        Duration begun = server.processorTime();
        Barrage.Result top = barrage.fire(shots(200_000, mode.repeated(), false), round, 0);
        line(mode, "accepted a second, others answer", top.perSecond(), bare);
        lines.put("accepting: processor ms", millis(cost(server, begun, top.accepted())));
        lines.put("accepting: refused", top.refused());
      }
    }
  }

  private void serve(Mode mode, long bare) throws Exception {
    Path folder = Files.createTempDirectory("load");
    try (Carriers carriers = new Carriers(new Ledger(), _ -> Fault.NONE);
        JdbcTables tables = JdbcTables.open(false, folder);
        ServerProcess server =
            new ServerProcess(jar, folder.resolve("log"), settings(carriers, mode, folder))) {
      server.start();
      Barrage barrage = new Barrage(server.address(), CONNECTIONS);
      int first = mode.warmUp(warmUp);
      barrage.fire(shots(first, mode.repeated(), false), WARM_UP_MAX, 0);
      awaitAnswered(tables);
      long before = answered(tables);
      Duration begun = server.processorTime();
      Barrage.Result top = barrage.fire(shots(200_000, mode.repeated(), false), round, 0);
      long during = answered(tables) - before;
      Duration fired = server.processorTime();
      long drained = drainRate(tables);
      double answer = cost(server, fired, answered(tables) - before - during);
      double both = fired.minus(begun).toNanos() / 1e6 - during * answer;
      line(mode, "accepted a second, answering meanwhile", top.perSecond(), bare);
      line(mode, "answered a second meanwhile", during / top.time().toSeconds(), bare);
      line(mode, "answered and queued a second, nothing else", drained, bare);
      lines.put(mode.name() + ": processor ms to accept one", millis(both / top.accepted()));
      lines.put(mode.name() + ": processor ms to answer one", millis(answer));
      lines.put(mode.name() + ": refused", top.refused());
      awaitAnswered(tables);
      int half = (int) Math.min(top.perSecond() / 2, Math.max(drained, 1) / 2);
      Barrage.Result calm =
          barrage.fire(shots(half * (int) round.toSeconds(), mode.repeated(), false), round, half);
      lines.put(
          mode.name() + ": webhook ms at " + half + "/s, p50 p99",
          "%.1f %.1f".formatted(calm.millis(0.5), calm.millis(0.99)));
      lines.put(mode.name() + ": resident MB", resident(server) / 1_024);
    }
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

  private void line(Mode mode, String what, long perSecond, long bare) {
    lines.put(
        mode.name() + ": " + what,
        "%d, %.2f of bare".formatted(perSecond, perSecond / (double) bare));
  }

  /** How fast what waits is answered, while nothing comes in. */
  private static long drainRate(JdbcTables tables) throws SQLException, InterruptedException {
    long waiting = waiting(tables);
    long begin = System.nanoTime();
    long left = waiting;
    while (left > 0 && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10)) {
      TimeUnit.MILLISECONDS.sleep(200);
      left = waiting(tables);
    }
    return (waiting - left) * 1_000_000_000L / Math.max(1, System.nanoTime() - begin);
  }

  private static void awaitAnswered(JdbcTables tables) throws SQLException, InterruptedException {
    for (int tries = 0; waiting(tables) > 0 && tries < 480; tries++) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private static long waiting(JdbcTables tables) throws SQLException {
    return tables.count("select count(*) from inbox where state = 'WAITING'");
  }

  private static long answered(JdbcTables tables) throws SQLException {
    return tables.count("select count(*) from inbox where state = 'DONE'");
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
