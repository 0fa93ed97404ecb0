package org.plainline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
import org.plainline.knowledge.search.VectorSource;

/** Whether answers wait while many practices are put in place of few: asks all the while. */
final class Opening {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final int FEW = 1_000;
  private static final int MANY = 100_000;

  private Opening() {}

  public static void main(String[] arguments) throws InterruptedException {
    var made = new MadeUpPack(4);
    Pack few = made.of(FEW);
    Pack many = made.of(MANY);
    var filled = new CountDownLatch(1);
    var vectors = new VectorSource(new HalfModel(), Optional.empty(), work -> later(work, filled));
    var base = new LuceneKnowledgeBase(Serving.SOURCED, () -> NOW, vectors);
    base.replace(List.of(few));
    filled.await();
    var opened = new AtomicBoolean();
    Thread opening = Thread.ofPlatform().start(() -> base.replace(List.of(many)));
    long begin = System.nanoTime();
    long asked = 0;
    long longest = 0;
    while (opening.isAlive()) {
      var question = new Question(made.question(few), List.of(), Language.ENGLISH);
      long start = System.nanoTime();
      opened.compareAndSet(base.search(question).isEmpty(), true);
      longest = Math.max(longest, System.nanoTime() - start);
      asked++;
    }
    System.out.printf(
        Locale.ROOT,
        "%d practices were put in place in %d s; meanwhile %d questions were asked, some found"
            + " nothing: %s; the longest wait was %d ms%n",
        MANY,
        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
        asked,
        opened.get(),
        longest / 1_000_000);
  }

  private static void later(Runnable work, CountDownLatch done) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          work.run();
          done.countDown();
        });
  }
}
