package org.plainline.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for a practice as the answer, beside the others that were found. Few numbers, which
 * mean the same whether a practice has many ways to ask or none, so that one set of weights holds
 * for packs that nobody has measured.
 *
 * @param asked whether the practice has ways to ask
 * @param evidence mean of three views, 0 to 1: how much of the question the practice covers, and
 *     how near the nearest way to ask is, by rare words and by all words
 * @param lead fit above the mean of the next four, in the odds of the ranking
 * @param meaning cosine, 0 to 1, of question and practice; empty without a model of the language
 */
record Doubts(boolean asked, double evidence, double lead, Optional<Double> meaning) {

  private static final List<String> NAMES = List.of("evidence", "lead", "meaning");

  /** A lead beyond this proves nothing more. */
  private static final double LEAD_MAX = 10;

  private static final int NEXT = 4;

  static Doubts of(List<PracticeIndex.Ranked> ranked, int at) {
    PracticeIndex.Ranked one = ranked.get(at);
    double next =
        ranked.subList(at + 1, Math.min(ranked.size(), at + 1 + NEXT)).stream()
            .mapToDouble(PracticeIndex.Ranked::fit)
            .average()
            .orElse(one.fit() - LEAD_MAX);
    boolean asked = one.card().hasWaysToAsk();
    return new Doubts(
        asked,
        evidence(one.signals().words(), asked),
        Math.min(LEAD_MAX, one.fit() - next),
        one.signals().nearness().map(nearness -> nearness.overall(asked)));
  }

  /** Names of the values. */
  static List<String> names(boolean byMeaning) {
    return NAMES.subList(0, byMeaning ? 3 : 2);
  }

  double[] values() {
    List<Double> values = new ArrayList<>(List.of(evidence, lead));
    meaning.ifPresent(values::add);
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double evidence(Signals.Words words, boolean asked) {
    double nearness = asked ? words.phrasing() + words.wording() : 2 * words.said();
    return (words.covered() + nearness) / 3;
  }
}
