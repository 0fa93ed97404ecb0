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
}
