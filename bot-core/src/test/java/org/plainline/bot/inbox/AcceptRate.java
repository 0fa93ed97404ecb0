package org.plainline.bot.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.SettableClock;
import org.plainline.bot.store.TestDatabase;

/** Run by hand: messages durably accepted per second by 64 threads, one by one and together. */
final class AcceptRate {

  private static final int THREADS = 64;
  private static final Duration ROUND = Duration.ofSeconds(6);

  private AcceptRate() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "rate");
    SettableClock clock = new SettableClock();
    try (Node node = new Node(TestDatabase.sqlite(folder.resolve("plainline.db")), clock)) {
      for (int round = 0; round < 3; round++) {
        // A live message is one transaction of its own, with one more statement for its lease.
        report("one by one", rate(node, "l" + round, node.inbox::acceptLive));
        report("together", rate(node, "g" + round, node.inbox::accept));
      }
    }
  }

  private static long rate(Node node, String prefix, Consumer<InboundMessage> accept)
      throws Exception {
    AtomicLong count = new AtomicLong();
    Instant end = Instant.now().plus(ROUND);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < THREADS; i++) {
        Address from = new Address(Node.SMS, "+1500555" + (1000 + i));
        threads.submit(() -> {
          while (Instant.now().isBefore(end)) {
            accept.accept(node.text(prefix + count.incrementAndGet(), from, "I have a fever"));
          }
          return from;
        });
      }
    }
    return count.get() / ROUND.toSeconds();
  }

  private static void report(String name, long rate) {
    System.out.println(name + ": " + rate + "/s");
  }
}
