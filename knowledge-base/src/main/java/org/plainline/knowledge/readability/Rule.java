package org.plainline.knowledge.readability;

import java.util.Locale;
import java.util.stream.Stream;
import org.plainline.knowledge.readability.Remark.Place;
import org.plainline.knowledge.readability.Remark.Weight;
import org.plainline.knowledge.readability.Writing.Sentence;

/** One thing that plain words do or do not do. */
@FunctionalInterface
interface Rule {

  /** Where the words break this rule. */
  Stream<Remark> check(Writing writing);

  /** A remark on the whole answer. */
  static Remark whole(String rule, Weight weight, Writing writing, String problem) {
    Place place = new Place(writing.practice(), writing.language().code(), 0, "");
    return new Remark(rule, weight, place, problem, "");
  }

  /** Where a sentence stands. */
  static Place at(Writing writing, Sentence sentence) {
    String part = sentence.part().name().toLowerCase(Locale.ROOT);
    return new Place(writing.practice(), writing.language().code(), sentence.number(), part);
  }
}
