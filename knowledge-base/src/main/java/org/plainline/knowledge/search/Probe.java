package org.plainline.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;

/** Looks into a search while it ranks, for fitting its weights. */
public final class Probe {

  private static final int WORDS_MAX = 64;

  private final PlainWords plain = new PlainWords();
  private final PracticeIndex index;
  private final Weights weights;

  public Probe(List<Practice> practices, Weights weights) throws IOException {
    Map<Language, Tongue> tongues = new HashMap<>();
    practices.stream()
        .flatMap(practice -> practice.texts().keySet().stream())
        .distinct()
        .forEach(language -> tongues.put(language, Tongue.of(language, plain)));
    this.index = new IndexBuilder(plain, tongues, weights).build(practices);
    this.weights = weights;
  }

  /** A practice that was found, what was seen of it, and what the weights make of it. */
  public record Sighting(
      String practiceId, List<Double> fitSignals, List<Double> doubts, double probability) {}

  /** What is found, best first, if some practices were not there. */
  public List<Sighting> look(Question question, Set<String> without) throws IOException {
    var slots = index.read(plain.of(question.words(), WORDS_MAX), question.language());
    var ranked =
        index.rank(slots, LocalDate.EPOCH).stream()
            .filter(each -> !without.contains(each.card().practice().id()))
            .toList();
    return IntStream.range(0, ranked.size()).mapToObj(at -> sighting(ranked, at)).toList();
  }

  /** Names of {@link Sighting#fitSignals}. */
  public static List<String> fitNames() {
    return Signals.NAMES;
  }

  /** Names of {@link Sighting#doubts}. */
  public static List<String> doubtNames() {
    return Doubts.NAMES;
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
