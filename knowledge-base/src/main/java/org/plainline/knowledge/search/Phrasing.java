package org.plainline.knowledge.search;

/**
 * One way to ask.
 *
 * @param bag its terms
 * @param square sum of the squared rarities of its terms
 */
record Phrasing(Bag bag, double square) {

  static Phrasing of(Bag bag, Statistics statistics) {
    double square = 1e-9;
    for (int at = 0; at < bag.size(); at++) {
      double rarity = statistics.rarity(bag.term(at));
      square += rarity * rarity;
    }
    return new Phrasing(bag, square);
  }
}
