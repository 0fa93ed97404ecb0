package org.plainline.knowledge.search;

/**
 * How well a practice fits a question, seen from four sides; each from 0 to 1.
 *
 * @param asked share of the question's weight found in the ways to ask, repeated words saturating
 * @param said the same in the answer
 * @param covered share of the question's weight found anywhere in the practice
 * @param phrasing cosine of the question and the nearest single way to ask
 */
record Signals(double asked, double said, double covered, double phrasing) {

  double fit() {
    return asked + 0.7 * said + 0.5 * covered + 0.8 * phrasing;
  }
}
