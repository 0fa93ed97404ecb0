package org.plainline.knowledge.search;

import java.util.List;

/**
 * What speaks for a practice as the answer, beside the others that were found. Two numbers, which
 * mean the same whether a practice has many ways to ask or none, so that one set of weights holds
 * for packs that nobody has measured.
 *
 * @param asked whether the practice has ways to ask
 * @param byMeaning whether there is a model of the language
 * @param evidence how near the practice is by itself, 0 to 1: the cosine of its meaning, or without
 *     a model the mean of three views by words
 * @param lead fit above the mean of the next four, in the odds of the ranking; where fewer were
 *     found, practices that have nothing to do with the question take their places
 * @param verbatim whether the question is one of its ways to ask, and of no other practice
 */
record Doubts(boolean asked, boolean byMeaning, double evidence, double lead, boolean verbatim) {

  private static final List<String> NAMES = List.of("evidence", "lead");

  /** A lead beyond this proves nothing more. */
  private static final double LEAD_MAX = 10;

  private static final int NEXT = 4;

  /**
   * @param ranked all that was found, best first
   * @param at place among them
   * @param weights tell how well a practice fits that has nothing to do with the question
   */
  static Doubts of(List<PracticeIndex.Ranked> ranked, int at, Weights weights) {
    PracticeIndex.Ranked one = ranked.get(at);
    boolean asked = one.card().hasWaysToAsk();
    boolean byMeaning = one.signals().nearness().isPresent();
    List<PracticeIndex.Ranked> next =
        ranked.subList(at + 1, Math.min(ranked.size(), at + 1 + NEXT));
    double rivals = weights.unrelated(byMeaning, asked) * (NEXT - next.size());
    for (PracticeIndex.Ranked each : next) {
      rivals += each.fit();
    }
    return new Doubts(
        asked,
        byMeaning,
        one.signals()
            .nearness()
            .map(nearness -> nearness.overall(asked))
            .orElseGet(() -> evidence(one.signals().words(), asked)),
        Math.min(LEAD_MAX, one.fit() - rivals / NEXT),
        one.signals().words().verbatim()
            && ranked.stream().filter(each -> each.signals().words().verbatim()).count() == 1);
  }

  /** Names of the values. */
  static List<String> names() {
    return NAMES;
  }

  double[] values() {
    return new double[] {evidence, lead};
  }

  private static double evidence(Signals.Words words, boolean asked) {
    double nearness = asked ? words.company() + words.wording() : 2 * words.said();
    return (words.covered() + nearness) / 3;
  }
}
