package org.plainline.knowledge.search;

import java.util.List;

/**
 * How well a practice fits a question, seen from several sides; each from 0 to 1.
 *
 * @param asked share of the question's weight found in the ways to ask, repeated words saturating
 * @param said the same in the answer
 * @param covered share of the question's weight found anywhere in the practice
 * @param phrasing cosine of the question and the nearest single way to ask
 * @param wording the same with every word counting alike, so "how long" is not "how much"
 * @param company mean cosine of the three nearest ways to ask
 */
record Signals(
    double asked, double said, double covered, double phrasing, double wording, double company) {

  static final List<String> NAMES =
      List.of("asked", "said", "covered", "phrasing", "wording", "company");

  double[] values() {
    return new double[] {asked, said, covered, phrasing, wording, company};
  }
}
