package org.plainline.knowledge.search;

import java.util.List;

/** Turns the fit of the best practices into the probability that the first one answers. */
final class Confidence {

  private Confidence() {}

  static double of(List<PracticeIndex.Ranked> ranked, int at) {
    Signals signals = ranked.get(at).signals();
    double next = at + 1 < ranked.size() ? ranked.get(at + 1).fit() : 0;
    double margin = (ranked.get(at).fit() - next) / Math.max(1e-9, ranked.get(at).fit());
    double z = -4.5 + 5 * signals.covered() + 2.5 * signals.phrasing() + 1.5 * margin;
    return 1 / (1 + Math.exp(-z));
  }
}
