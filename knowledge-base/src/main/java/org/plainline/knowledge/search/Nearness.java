package org.plainline.knowledge.search;

/**
 * How near a practice is to a question in meaning; cosines.
 *
 * @param asked to the nearest way to ask; 0 if there is none
 * @param company mean of the three nearest ways to ask
 * @param said to title and answer together
 */
record Nearness(double asked, double company, double said) {

  /** Ways to ask tell more than the answer, which is about more than one thing. */
  private static final double ASKED_WEIGHT = 0.7;

  double overall(boolean hasWaysToAsk) {
    double ways = (asked + company) / 2;
    return hasWaysToAsk ? ASKED_WEIGHT * ways + (1 - ASKED_WEIGHT) * said : said;
  }
}
