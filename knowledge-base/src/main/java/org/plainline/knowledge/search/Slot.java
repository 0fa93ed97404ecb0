package org.plainline.knowledge.search;

import java.util.List;

/**
 * One word of a question and the terms that may stand for it in a practice.
 *
 * @param word as asked, or as corrected
 * @param weight how much it says about what is asked, 0 to 1
 * @param alternatives best first; empty if no practice knows the word
 */
record Slot(String word, double weight, List<Alternative> alternatives) {

  /**
   * A term that may stand for the word.
   *
   * @param term of the index
   * @param likeness to the word asked, 0 to 1
   */
  record Alternative(int term, double likeness) {}

  boolean known() {
    return !alternatives.isEmpty();
  }

  /** How well a text matches this word: likeness times how often it is there, saturated. */
  double match(Bag bag, double saturation) {
    double best = 0;
    for (Alternative alternative : alternatives) {
      int count = bag.count(alternative.term());
      if (count > 0) {
        best = Math.max(best, alternative.likeness() * count / (count + saturation));
      }
    }
    return best;
  }
}
