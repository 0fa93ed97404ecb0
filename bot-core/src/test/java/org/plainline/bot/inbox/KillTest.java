package org.plainline.bot.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.message.Address;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.SettableClock;
import org.plainline.bot.store.TestDatabase;

/** A process is killed while it accepts; whatever it had acknowledged is there afterwards. */
class KillTest {

  private static final int ACKNOWLEDGED = 300;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void what_was_acknowledged_before_a_kill_is_answered_once_afterwards() throws Exception {
    Path file = folder.resolve("plainline.db");
    Set<String> acknowledged = acceptUntilKilled(file);

    HikariDataSource source = TestDatabase.sqlite(file);
    try (Node node = new Node(source, new SettableClock())) {
      List<String> answered = new ArrayList<>();
      List<Claimed> claimed = node.inbox.claim(100);
      while (!claimed.isEmpty()) {
        for (Claimed each : claimed) {
          answered.add(each.message().id());
          assertThat(node.inbox.complete(each, node.turn(each.message(), "a"))).isTrue();
        }
        claimed = node.inbox.claim(100);
      }
      assertThat(answered).doesNotHaveDuplicates().containsAll(acknowledged);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
    }
  }

  private static Set<String> acceptUntilKilled(Path file) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Accepting.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<String> acknowledged = new HashSet<>();
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("SM") && line.endsWith(".")) {
          acknowledged.add(line);
        }
        if (acknowledged.size() == ACKNOWLEDGED) {
          // By its handle: the process itself would close the lines still to be read.
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    return acknowledged;
  }

  /** Accepts without end, on several threads, and says which ids are safe. */
  static final class Accepting {

    private Accepting() {}

    public static void main(String[] arguments) {
      HikariDataSource source = TestDatabase.sqlite(Path.of(arguments[0]));
      Node node = new Node(source, new SettableClock());
      for (int thread = 0; thread < 8; thread++) {
        int own = thread;
        Thread.ofPlatform().start(() -> accept(node, own));
      }
    }

    private static void accept(Node node, int thread) {
      for (int i = 0; ; i++) {
        // The full stop shows that the line came through complete.
        String id = "SM" + thread + "-" + i + ".";
        Address from = new Address(Node.SMS, "+1500555" + (1000 + i));
        node.inbox.accept(node.text(id, from, "fever"));
        System.out.println(id);
      }
    }
  }
}
