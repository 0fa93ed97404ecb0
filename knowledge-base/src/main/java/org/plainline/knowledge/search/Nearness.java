package org.plainline.knowledge.search;

/**
 * How near a practice is to a question in meaning; cosines.
 *
 * @param asked to the nearest way to ask; 0 if there is none
 * @param company mean of the three nearest ways to ask
 * @param said to title and answer together; as near as the ways to ask where there is no answer
 */
record Nearness(double asked, double company, double said) {

  double overall(boolean hasWaysToAsk) {
    return hasWaysToAsk ? (asked + company + 2 * said) / 4 : said;
  }
}
