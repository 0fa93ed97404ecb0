package org.plainline.knowledge.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How well a practice fits a question, seen from several sides; each from 0 to 1.
 *
 * @param words by words
 * @param nearness by meaning; empty without a model of the language
 */
record Signals(Words words, Optional<Nearness> nearness) {

  private static final int BY_WORDS = 6;
  private static final List<String> NAMES =
      List.of(
          "asked",
          "said",
          "covered",
          "phrasing",
          "wording",
          "company",
          "near",
          "nearCompany",
          "nearSaid");

  /** Names of the values. */
  static List<String> names(boolean byMeaning) {
    return byMeaning ? NAMES : NAMES.subList(0, BY_WORDS);
  }

  /**
   * Seen by words.
   *
   * @param asked share of the question's weight found in the ways to ask, repeated words saturating
   * @param said the same in the answer
   * @param covered share of the question's weight found anywhere in the practice
   * @param phrasing cosine of the question and the nearest single way to ask
   * @param wording the same with every word counting alike, so "how long" is not "how much"
   * @param company mean cosine of the three nearest ways to ask
   */
  record Words(
      double asked, double said, double covered, double phrasing, double wording, double company) {

    Signals with(Optional<Nearness> nearness) {
      return new Signals(this, nearness);
    }
  }

  double[] values() {
    DoubleStream byWords =
        DoubleStream.of(
            words.asked, words.said, words.covered, words.phrasing, words.wording, words.company);
    DoubleStream byMeaning =
        nearness.stream().flatMapToDouble(n -> DoubleStream.of(n.asked(), n.company(), n.said()));
    return DoubleStream.concat(byWords, byMeaning).toArray();
  }
}
