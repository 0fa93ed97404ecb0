package org.plainline.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;

/** Looks into searches while they rank, for fitting their weights. */
public final class Probe {

  private final PlainWords plain = new PlainWords();
  private final Thesaurus thesaurus = Thesaurus.shipped(plain);
  private final Map<Language, Tongue> tongues = new HashMap<>();
  private final Embedder embedder;

  /** Looks with vectors unless the model is {@link Embedder#NONE}. */
  public Probe(Embedder embedder) {
    this.embedder = embedder;
  }

  /** A practice that was found for a question. */
  public static final class Sighting {

    private final Card card;
    private final Signals signals;

    private Sighting(PracticeIndex.Ranked ranked) {
      this.card = ranked.card();
      this.signals = ranked.signals();
    }

    public String practiceId() {
      return card.practice().id();
    }

    /** Values of {@link Probe#fitNames}. */
    public double[] fitSignals() {
      return signals.values();
    }

    private PracticeIndex.Ranked by(Weights weights) {
      return new PracticeIndex.Ranked(card, signals, weights.fit(signals, card.hasWaysToAsk()));
    }
  }

  /** The practice that some weights put first, and what they make of it. */
  public record Verdict(String practiceId, List<Double> doubts, double probability) {}

  /** What is found among practices for each question, in no order. */
  public List<List<Sighting>> look(List<Practice> practices, List<Question> questions)
      throws IOException {
    Weights none = Weights.of(List.of());
    var byWords = new IndexBuilder(plain, tonguesOf(practices), thesaurus, none).build(practices);
    PracticeIndex index =
        embedder.equals(Embedder.NONE)
            ? byWords
            : byWords.with(new VectorSource(embedder, Optional.empty(), Runnable::run));
    LocalDate day = firstDayOfAll(practices);
    List<List<Sighting>> seen = new ArrayList<>();
    for (Question question : questions) {
      var reading = index.read(question.words(), question.language());
      seen.add(index.rank(reading, day).stream().map(Sighting::new).toList());
    }
    return seen;
  }

  /** What these weights make of what was found; nothing if nothing was. */
  public static Optional<Verdict> judge(List<Sighting> seen, Weights weights) {
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    List<PracticeIndex.Ranked> ranked =
        seen.stream()
            .map(each -> each.by(weights))
            .sorted(PracticeIndex.Ranked.BEST_FIRST)
            .toList();
    Doubts doubts = Doubts.of(ranked, 0, weights);
    return Optional.of(
        new Verdict(
            ranked.getFirst().card().practice().id(),
            DoubleStream.of(doubts.values()).boxed().toList(),
            weights.probability(doubts)));
  }

  /** Names of {@link Sighting#fitSignals}. */
  public static List<String> fitNames(boolean byMeaning) {
    return Signals.names(byMeaning);
  }

  /** Names of {@link Verdict#doubts}. */
  public static List<String> doubtNames() {
    return Doubts.names();
  }

  /** What names of weights have after "fit" or "answers", and before the name of a signal. */
  public static String group(boolean byMeaning, boolean asked) {
    return Weights.group(byMeaning, asked);
  }

  private static LocalDate firstDayOfAll(List<Practice> practices) {
    return practices.stream()
        .map(practice -> practice.review().on())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  private Map<Language, Tongue> tonguesOf(List<Practice> practices) {
    practices.stream()
        .flatMap(practice -> practice.texts().keySet().stream())
        .distinct()
        .forEach(language -> tongues.computeIfAbsent(language, code -> Tongue.of(code, plain)));
    return Map.copyOf(tongues);
  }
}
