package org.plainline.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.language.Language;

/** Ranks the practices for a question; reads only, so any number of threads may ask at once. */
final class PracticeIndex {

  private static final int CANDIDATES_MAX = 30;

  private final List<Card> cards;
  private final Scorer scorer;
  private final QuestionReader reader;
  private final LuceneIndex lucene;
  private final Weights weights;
  private final Optional<Meanings> meanings;

  PracticeIndex(
      List<Card> cards,
      Scorer scorer,
      QuestionReader reader,
      LuceneIndex lucene,
      Weights weights,
      Optional<Meanings> meanings) {
    this.cards = List.copyOf(cards);
    this.scorer = scorer;
    this.reader = reader;
    this.lucene = lucene;
    this.weights = weights;
    this.meanings = meanings;
  }

  /** The same, with vectors. */
  PracticeIndex with(VectorSource source) throws IOException {
    Meanings made = source.meanings(cards);
    return new PracticeIndex(
        cards, scorer, reader.with(source.embedder()), lucene, weights, Optional.of(made));
  }

  /** A practice and how well it fits, the more the better. */
  record Ranked(Card card, Signals signals, double fit) {

    /** Whoever wrote down the very question comes before all likeness. */
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparing((Ranked ranked) -> ranked.signals.words().verbatim())
            .thenComparingDouble(Ranked::fit)
            .reversed();

    boolean related() {
      return signals.related(card.hasWaysToAsk());
    }
  }

  Reading read(String text, Language language) {
    return reader.read(text, language);
  }

  /** Forgets the words that questions were made of. */
  void forget() {
    reader.plain().forget();
    reader.wordReader().forget();
    reader.ideaReader().forget();
  }

  List<Ranked> rank(Reading question, LocalDate day) throws IOException {
    Set<Integer> numbers =
        new LinkedHashSet<>(lucene.nearest(question.slots(), day, CANDIDATES_MAX));
    question
        .vector()
        .ifPresent(vector ->
            meanings.ifPresent(all -> numbers.addAll(all.nearest(vector, day, CANDIDATES_MAX))));
    List<Ranked> ranked = new ArrayList<>();
    for (int number : numbers) {
      Card card = cards.get(number);
      Signals signals = scorer.of(question, card, nearness(question, number));
      ranked.add(new Ranked(card, signals, weights.fit(signals, card.hasWaysToAsk())));
    }
    ranked.sort(Ranked.BEST_FIRST);
    return ranked;
  }

  private Optional<Nearness> nearness(Reading question, int number) {
    return question.vector().flatMap(vector -> meanings.map(all -> all.nearness(number, vector)));
  }
}
