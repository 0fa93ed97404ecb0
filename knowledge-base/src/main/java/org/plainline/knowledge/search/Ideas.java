package org.plainline.knowledge.search;

import java.util.List;

/**
 * What the ways to ask for a practice speak of, all its languages together.
 *
 * @param spoken concepts, each as often as there are ways to ask that speak of it
 * @param length of the vector of their counts times their rarities
 */
record Ideas(Bag spoken, double length) {

  private static final double TINY = 1e-9;

  static Ideas of(Bag spoken, double[] rarity) {
    double square = TINY;
    for (int at = 0; at < spoken.size(); at++) {
      double part = spoken.countAt(at) * rarity[spoken.term(at)];
      square += part * part;
    }
    return new Ideas(spoken, Math.sqrt(square));
  }

  /** Cosine to a question, from 0 to 1; rare concepts count more, and so do usual ones here. */
  double cosine(List<Idea> asked) {
    double square = TINY;
    double shared = 0;
    for (Idea idea : asked) {
      double weight = idea.rarity() * idea.rarity();
      square += weight;
      shared += weight * spoken.count(idea.concept());
    }
    return shared / (Math.sqrt(square) * length);
  }
}
