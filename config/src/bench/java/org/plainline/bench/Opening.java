package org.plainline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.plainline.bot.knowledge.Passage;
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

  /** How long answers took, in order, and how many found nothing. */
  private record Asked(long[] nanos, long empty) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d questions asked, %.1f in a hundred found nothing; ms p50 %.1f p99 %.1f longest %.0f",
          nanos.length,
          100.0 * empty / nanos.length,
          nanos[nanos.length / 2] / 1e6,
          nanos[(int) (nanos.length * .99)] / 1e6,
          nanos[nanos.length - 1] / 1e6);
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    var made = new MadeUpPack(4);
    Pack few = made.of(FEW);
    Pack many = made.of(MANY);
    var filled = new CountDownLatch(1);
    var model = new HalfModel();
    var vectors = new VectorSource(model, Optional.empty(), work -> later(work, filled));
    var base = new LuceneKnowledgeBase(Serving.SOURCED, () -> NOW, vectors);
    base.replace(List.of(few));
    filled.await();
    model.ask();
    Supplier<List<Passage>> search =
        () -> base.search(new Question(made.question(few), List.of(), Language.ENGLISH));
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    System.out.println("before: " + asked(search, () -> System.nanoTime() < end));
    long begin = System.nanoTime();
    Thread opening = Thread.ofPlatform().start(() -> base.replace(List.of(many)));
    System.out.println("meanwhile: " + asked(search, opening::isAlive));
    System.out.printf(
        Locale.ROOT,
        "%d practices were put in place in %d s%n",
        MANY,
        Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }

  private static Asked asked(Supplier<List<Passage>> search, BooleanSupplier going) {
    LongStream.Builder nanos = LongStream.builder();
    long empty = 0;
    while (going.getAsBoolean()) {
      long start = System.nanoTime();
      empty += search.get().isEmpty() ? 1 : 0;
      nanos.add(System.nanoTime() - start);
    }
    return new Asked(nanos.build().sorted().toArray(), empty);
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
