package org.plainline.knowledge.search;

import java.util.List;

/**
 * What speaks for a practice as the answer, beside the others that were found. Few numbers, which
 * mean the same whether a practice has many ways to ask or none, so that one set of weights holds
 * for packs that nobody has measured.
 *
 * @param evidence mean of three views, 0 to 1: how much of the question the practice covers, and
 *     how near the nearest way to ask is, by rare words and by all words
 * @param lead fit above the next best, in the odds of the ranking
 */
record Doubts(double evidence, double lead) {

  static final List<String> NAMES = List.of("evidence", "lead");

  /** A lead beyond this proves nothing more. */
  private static final double LEAD_MAX = 6;

  static Doubts of(List<PracticeIndex.Ranked> ranked, int at) {
    PracticeIndex.Ranked one = ranked.get(at);
    double next = at + 1 < ranked.size() ? ranked.get(at + 1).fit() : one.fit() - LEAD_MAX;
    return new Doubts(evidence(one), Math.min(LEAD_MAX, one.fit() - next));
  }

  double[] values() {
    return new double[] {evidence, lead};
  }

  private static double evidence(PracticeIndex.Ranked one) {
    Signals signals = one.signals();
    boolean asked = !one.card().phrasings().isEmpty();
    double nearness = asked ? signals.phrasing() + signals.wording() : 2 * signals.said();
    return (signals.covered() + nearness) / 3;
  }
}
