package org.plainline.bot.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.plainline.bot.message.Address;
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
    for (int round = 0; round < 3; round++) {
      for (int batchMax : new int[] {1, 500}) {
        Path file = folder.resolve(round + "-" + batchMax + ".db");
        try (Node node = new Node(TestDatabase.sqlite(file), clock, batchMax)) {
          System.out.println("batches of " + batchMax + " at most: " + rate(node) + "/s");
        }
      }
    }
  }

  private static long rate(Node node) {
    AtomicLong count = new AtomicLong();
    Instant end = Instant.now().plus(ROUND);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < THREADS; i++) {
        Address from = new Address(Node.SMS, "+1500555" + (1000 + i));
        threads.submit(() -> {
          while (Instant.now().isBefore(end)) {
            node.inbox.accept(node.text("SM" + count.incrementAndGet(), from, "I have a fever"));
          }
          return from;
        });
      }
    }
    return count.get() / ROUND.toSeconds();
  }
}
