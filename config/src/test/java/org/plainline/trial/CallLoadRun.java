package org.plainline.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A hundred calls at once, durably, in a file of SQLite: how long a turn of a call takes at a
 * steady pace, and how many turns a second there can be. Measured once the server searches as it
 * will and is warm, from the turn to the answer, also where that was bridged. It shares the
 * processors with what it measures; the processor time of a turn is the server's alone.
 */
final class CallLoadRun {

  /** Between a turn and the next a person listens for some 10 seconds. */
  private static final int PAUSE_MILLIS = 1_000;

  /** A rest that nobody on the phone notices, for 99 turns in a hundred. */
  private static final int MILLIS_MAX = 200;

  private final Path jar;
  private final int callers;
  private final Duration round;
  private final Duration pause;

  private CallLoadRun(Options options) {
    jar = options.jar();
    callers = options.number("calls", 100);
    round = Duration.ofSeconds(options.number("seconds", 20));
    pause = Duration.ofMillis(options.number("pause-ms", PAUSE_MILLIS));
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments, "jar", "calls", "seconds", "pause-ms", "only");
    CallLoadRun run = new CallLoadRun(options);
    System.out.printf(
        "%d calls at once; steady: a turn %d ms after the last was heard%n",
        run.callers, run.pause.toMillis());
    System.out.printf(
        "%-34s %8s %9s %8s %8s %8s %8s %8s %8s %8s%n",
        "",
        "turns/s",
        "answers/s",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "max ms",
        "cpu ms",
        "bridged",
        "refused");
    String only = options.text("only").orElse("");
    boolean passed = true;
    for (String model : List.of("off", "shipped")) {
      String search = model.equals("off") ? "words" : "vectors";
      for (boolean distinct : new boolean[] {false, true}) {
        String mode = search + (distinct ? ", distinct questions" : ", repeated questions");
        if (mode.contains(only)) {
          passed &= run.serve(mode, model, distinct);
        }
      }
    }
    System.exit(passed ? 0 : 1);
  }

  /** Whether every turn was answered, and at the steady pace in time. */
  private boolean serve(String mode, String model, boolean distinct) throws Exception {
    Path folder = Files.createTempDirectory("call-load");
    try (Carriers carriers = new Carriers(new Ledger(), _ -> Fault.NONE);
        ServerProcess server =
            new ServerProcess(jar, folder.resolve("log"), settings(carriers, model, folder))) {
      server.start();
      if (!model.equals("off")) {
        server.awaitSaid("are searched by meaning too");
      }
      Callers people = new Callers(server.address(), callers, distinct);
      people.talk(round, Duration.ZERO); // until the server is warm
      Barrage.Result steady = measure(mode + ", steady", server, people, pause).turns();
      Barrage.Result full = measure(mode + ", full speed", server, people, Duration.ZERO).turns();
      return steady.refused() + full.refused() == 0 && steady.millis(0.99) < MILLIS_MAX;
    }
  }

  private Callers.Result measure(
      String what, ServerProcess server, Callers people, Duration between)
      throws InterruptedException {
    Duration before = server.processorTime();
    Callers.Result result = people.talk(round, between);
    double used = server.processorTime().minus(before).toNanos() / 1e6;
    Barrage.Result turns = result.turns();
    System.out.printf(
        "%-34s %8d %9d %8.1f %8.1f %8.1f %8.1f %8.2f %8d %8d%n",
        what,
        turns.perSecond(),
        result.answers(),
        turns.millis(0.5),
        turns.millis(0.95),
        turns.millis(0.99),
        turns.millis(1),
        used / Math.max(1, turns.accepted() + turns.refused()),
        result.bridged(),
        turns.refused());
    return result;
  }

  private static List<String> settings(Carriers carriers, String model, Path folder) {
    List<String> settings = new ArrayList<>(Webhooks.settings(carriers.address()));
    settings.addAll(
        List.of(
            "plainline.country=KE",
            "plainline.data-dir=" + folder,
            "plainline.search.model=" + model));
    return settings;
  }
}
