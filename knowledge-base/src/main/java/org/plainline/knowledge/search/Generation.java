package org.plainline.knowledge.search;

import java.util.List;
import java.util.Map;
import org.plainline.knowledge.practice.Practice;

/**
 * Everything that is known at one moment. A change of the practices makes a new one.
 *
 * @param number counts up with every change
 * @param practices that may be served, by id, expired ones included
 * @param menu the most asked, in order
 */
record Generation(
    long number, PracticeIndex index, Map<String, Practice> practices, List<String> menu) {

  Generation with(PracticeIndex other) {
    return new Generation(number + 1, other, practices, menu);
  }
}
