package org.plainline.knowledge.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Grounds;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.practice.Reach;
import org.plainline.knowledge.practice.Review;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.practice.Source;

/**
 * One search among made-up practices, three ways to ask and forty words of answer each. The vectors
 * of practices are random, those of questions come from the model, so the time is the real one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 2, time = 5)
public class SearchBenchmark {

  private static final int WAYS_TO_ASK = 3;

  @Param({"1000", "10000", "100000"})
  public int practices;

  @Param({"false", "true"})
  public boolean byMeaning;

  private final Random random = new Random(4);
  private final List<String> lexicon =
      Wording.lines("knowledge/lexicon/en.txt").stream()
          .filter(line -> !line.startsWith("level "))
          .toList();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, Long> counts = new HashMap<>(Map.of("cpu", 0L, "searches", 0L));
  private final List<LuceneKnowledgeBase> base = new ArrayList<>();

  /** Fills the base and says how large the process is. */
  @Setup
  public void fill() throws IOException {
    var vectors =
        byMeaning
            ? new VectorSource(new HalfModel(), Optional.empty(), Runnable::run)
            : VectorSource.NONE;
    var full =
        new LuceneKnowledgeBase(
            Serving.SOURCED, () -> Instant.parse("2026-11-23T12:00:00Z"), vectors);
    List<Practice> made = IntStream.range(0, practices).mapToObj(this::practice).toList();
    var about = new Pack.About("made up", "", "", "", List.of(Language.ENGLISH), "", List.of());
    full.replace(List.of(new Pack(about, made)));
    base.add(full);
  }

  @Benchmark
  public List<Passage> search() {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    String words = asked.get(random.nextInt(asked.size())) + " " + random.nextInt(1_000_000);
    List<Passage> found =
        base.getFirst().search(new Question(words, List.of(), Language.ENGLISH));
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    counts.merge("cpu", spent, Long::sum);
    counts.merge("searches", 1L, Long::sum);
    return found;
  }

  /** Prints what JMH does not: processor time a search and resident memory. */
  @TearDown(Level.Iteration)
  public void tell() throws IOException {
    long searches = Math.max(1, counts.getOrDefault("searches", 0L));
    long micros = counts.getOrDefault("cpu", 0L) / searches / 1_000;
    System.gc();
    String resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .collect(Collectors.joining());
    System.out.println("CPU " + micros + " us a search; " + resident);
  }

  private Practice practice(int number) {
    List<String> ways = IntStream.range(0, WAYS_TO_ASK).mapToObj(i -> words(8)).toList();
    asked.add(ways.getFirst());
    var source = new Source("made up", "", "", LocalDate.EPOCH, Source.Kind.MIRROR);
    return new Practice(
        "p" + number,
        "",
        RiskClass.J,
        new Reach(List.of(), "world"),
        new Grounds(Grounds.Evidence.LOW, List.of(source)),
        new Review(LocalDate.EPOCH, LocalDate.EPOCH, List.of()),
        Map.of(
            Language.ENGLISH,
            new PracticeText(
                ways.getFirst(), ways, new PlainText(words(40), List.of(), "", ""))));
  }

  /** Half common words, half rare ones. */
  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> lexicon.get(random.nextInt(i % 2 == 0 ? 3_000 : lexicon.size())))
        .collect(Collectors.joining(" "));
  }

  /** The real model for questions, chance for practices. */
  private static final class HalfModel implements Embedder {

    private final OnnxEmbedder model = OnnxEmbedder.shipped();
    private final Random chance = new Random(8);

    @Override
    public String fingerprint() {
      return "half";
    }

    @Override
    public boolean knows(Language language) {
      return language.equals(Language.ENGLISH);
    }

    @Override
    public float[] embed(String text, int tokensMax) throws IOException {
      if (tokensMax == QuestionReader.TOKENS_MAX) {
        return model.embed(text, tokensMax);
      }
      float[] vector = new float[384];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) chance.nextGaussian() / 19.6f;
      }
      return vector;
    }
  }
}
