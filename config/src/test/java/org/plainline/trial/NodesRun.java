package org.plainline.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Three nodes on one PostgreSQL behind nginx, with the configuration of the guide. People ask
 * through nginx; in the middle one node is killed and stays dead for a while. Then a practice is
 * changed. Ends with 0 only if nobody missed anything, the dead node's work was taken over in time
 * and the change was everywhere in time.
 */
final class NodesRun implements AutoCloseable {

  private static final int NODES = 3;
  private static final Duration TAKEOVER_MAX = Duration.ofSeconds(30);
  private static final Duration CHANGE_MAX = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PRACTICE = "practices/t1/t1-clean-surfaces.yaml";
  private static final String TITLE = "title: Clean surfaces at home";
  private static final String CHANGED = "Clean your home";

  private final int messages;
  private final Ledger ledger = new Ledger();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<ServerProcess> nodes = new ArrayList<>();
  private final Path folder = Files.createTempDirectory("nodes-run");
  private final Path pack = Files.createTempDirectory("nodes-pack");
  private final Carriers carriers = new Carriers(ledger, _ -> Fault.NONE);
  private final JdbcTables tables = JdbcTables.open(true, folder);

  private NodesRun(Options options) throws Exception {
    messages = options.number("messages", 1_200);
    System.out.println("Files and logs: " + folder);
    copy(Path.of(options.text("pack").orElse("knowledge-base/src/main/resources/packs/starter")));
    for (int node = 0; node < NODES; node++) {
      Path data = Files.createDirectories(folder.resolve("node-" + node));
      List<String> settings = Webhooks.unhurried(carriers.address(), tables, data);
      settings.add("plainline.packs=" + pack);
      nodes.add(new ServerProcess(options.jar(), data.resolve("log"), settings));
    }
  }

  public static void main(String[] arguments) throws Exception {
    boolean passed;
    try (NodesRun run = new NodesRun(Options.of(arguments, "jar", "messages", "pack"))) {
      passed = run.run();
    }
    System.exit(passed ? 0 : 1);
  }

  private boolean run() throws Exception {
    startAll();
    try (Nginx nginx = Nginx.start(folder, nodes.stream().map(ServerProcess::address).toList())) {
      Citizens citizens = new Citizens(nginx::address, new Dice(1, 0));
      Expectations expectations = new Expectations(citizens, ledger);
      expectations.learn();
      int people = messages / Citizens.length();
      long begin = System.nanoTime();
      Thread speaking = Thread.ofPlatform().start(() -> citizens.speak(people));
      Duration takenOver = killOne(citizens);
      speaking.join();
      await(() -> tables.waiting() == 0);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      nodes.getLast().start();
      Duration changed = change();
      boolean passed =
          new FaultReport(ledger, citizens, tables, expectations)
              .with("work of the dead node taken over within ms", takenOver.toMillis())
              .with("changed practice on all nodes within ms", changed.toMillis())
              .print(Citizens.names(people), took, folder);
      return passed && takenOver.compareTo(TAKEOVER_MAX) <= 0 && changed.compareTo(CHANGE_MAX) <= 0;
    }
  }

  /** The first makes the keys, the others get a copy. */
  private void startAll() throws Exception {
    nodes.getFirst().start();
    String keys = "plainline.keys";
    for (int node = 1; node < NODES; node++) {
      Files.copy(
          folder.resolve("node-0").resolve(keys),
          folder.resolve("node-" + node).resolve(keys),
          StandardCopyOption.COPY_ATTRIBUTES);
      nodes.get(node).start();
    }
  }

  /** How long it took until all that had come in before was answered and sent. */
  private Duration killOne(Citizens citizens) throws Exception {
    long half = citizens.acknowledged() + messages / 2;
    await(() -> citizens.acknowledged() >= half);
    nodes.getLast().kill();
    long killed = System.currentTimeMillis();
    System.out.printf("killed one of %d, %d acknowledged%n", NODES, citizens.acknowledged());
    await(() -> waitingSince(killed) == 0);
    return Duration.ofMillis(System.currentTimeMillis() - killed);
  }

  private long waitingSince(long time) throws Exception {
    String before = " where state = 'WAITING' and %s <= " + time;
    return tables.count("select count(*) from inbox" + before.formatted("received"))
        + tables.count("select count(*) from outbox" + before.formatted("created"));
  }

  /** How long it took until every node knew a practice by its new title. */
  private Duration change() throws Exception {
    Path practice = pack.resolve(PRACTICE);
    Path fresh = folder.resolve("fresh.yaml");
    Files.writeString(fresh, Files.readString(practice).replace(TITLE, "title: " + CHANGED));
    long begin = System.nanoTime();
    Files.move(fresh, practice, StandardCopyOption.REPLACE_EXISTING);
    for (ServerProcess node : nodes) {
      await(() -> practices(node).contains(CHANGED));
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private String practices(ServerProcess node) throws IOException, InterruptedException {
    URI address = URI.create(node.address() + "/api/v1/practices");
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = pack.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  /** What is asked again and again until it is so. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("it did not come so far within " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Override
  public void close() throws Exception {
    for (ServerProcess node : nodes) {
      node.close();
    }
    carriers.close();
    tables.close();
  }
}
