package org.plainline.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plainline.bot.language.Language;

/** Ranks the practices for a question; reads only, so any number of threads may ask at once. */
final class PracticeIndex {

  private static final int CANDIDATES_MAX = 30;

  private final List<Card> cards;
  private final Scorer scorer;
  private final WordReader wordReader;
  private final LuceneIndex lucene;
  private final Weights weights;

  PracticeIndex(
      List<Card> cards,
      Statistics statistics,
      WordReader wordReader,
      LuceneIndex lucene,
      Weights weights) {
    this.cards = List.copyOf(cards);
    this.scorer = new Scorer(statistics);
    this.wordReader = wordReader;
    this.lucene = lucene;
    this.weights = weights;
  }

  /** A practice and how well it fits, the more the better. */
  record Ranked(Card card, Signals signals, double fit) {}

  List<Slot> read(List<String> words, Language language) {
    return words.stream()
        .distinct()
        .flatMap(word -> wordReader.read(word, language).stream())
        .toList();
  }

  List<Ranked> rank(List<Slot> slots, LocalDate day) throws IOException {
    List<Ranked> ranked = new ArrayList<>();
    for (int number : lucene.nearest(slots, day, CANDIDATES_MAX)) {
      Card card = cards.get(number);
      Signals signals = scorer.of(slots, card);
      ranked.add(new Ranked(card, signals, weights.fit(signals)));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::fit).reversed());
    return ranked;
  }
}
