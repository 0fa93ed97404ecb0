package org.plainline.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;

/** Looks into a search while it ranks, for fitting its weights. */
public final class Probe {

  private final PlainWords plain = new PlainWords();
  private final PracticeIndex index;
  private final Weights weights;

  /** An index of its own, with vectors unless the model is {@link Embedder#NONE}. */
  public Probe(List<Practice> practices, Weights weights, Embedder embedder) throws IOException {
    Map<Language, Tongue> tongues = new HashMap<>();
    practices.stream()
        .flatMap(practice -> practice.texts().keySet().stream())
        .distinct()
        .forEach(language -> tongues.put(language, Tongue.of(language, plain)));
    var byWords = new IndexBuilder(plain, tongues, weights).build(practices);
    this.index =
        embedder.equals(Embedder.NONE)
            ? byWords
            : byWords.with(new VectorSource(embedder, Optional.empty(), Runnable::run));
    this.weights = weights;
  }

  /** A practice that was found, what was seen of it, and what the weights make of it. */
  public record Sighting(
      String practiceId, List<Double> fitSignals, List<Double> doubts, double probability) {}

  /** What is found, best first. */
  public List<Sighting> look(Question question) throws IOException {
    var reading = index.read(question.words(), question.language());
    var ranked = index.rank(reading, LocalDate.EPOCH);
    return IntStream.range(0, ranked.size()).mapToObj(at -> sighting(ranked, at)).toList();
  }

  /** Names of {@link Sighting#fitSignals}. */
  public static List<String> fitNames(boolean byMeaning) {
    return Signals.names(byMeaning);
  }

  /** Names of {@link Sighting#doubts}. */
  public static List<String> doubtNames(boolean byMeaning) {
    return Doubts.names(byMeaning);
  }

  /** What names of weights have after "fit" or "answers", and before the name of a signal. */
  public static String group(boolean byMeaning, boolean asked) {
    return Weights.group(byMeaning, asked);
  }

  private Sighting sighting(List<PracticeIndex.Ranked> ranked, int at) {
    Doubts doubts = Doubts.of(ranked, at);
    return new Sighting(
        ranked.get(at).card().practice().id(),
        boxed(ranked.get(at).signals().values()),
        boxed(doubts.values()),
        weights.probability(doubts));
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }
}
