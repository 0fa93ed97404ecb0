package org.plainline.knowledge.search;

import java.util.List;
import java.util.Optional;

/**
 * How well a practice fits a question, seen from several sides; each from 0 to 1.
 *
 * @param words by words
 * @param nearness by meaning; empty without a model of the language
 */
record Signals(Words words, Optional<Nearness> nearness) {

  private static final double ALL = 1 - 1e-6;

  /** A practice with less than a third of what is asked about is about something else. */
  private static final double COVERED_MIN = 1 / 3.0;

  /** Unless it speaks of the same things in other words. */
  private static final double IDEAS_MIN = 0.3;

  private static final double NEARNESS_MIN = 0.65;
  private static final List<String> BY_WORDS =
      List.of("said", "covered", "wording", "company", "ideas", "letters");
  private static final List<String> BY_MEANING =
      List.of("said", "covered", "near", "nearCompany", "nearSaid", "letters");

  /**
   * Two questions that have nothing to do with each other are that near in meaning, by the model
   * that ships: on the average of three sets .42 to .50.
   */
  private static final double NOTHING_COMMON = 0.5;

  /** Of a practice that has nothing to do with the question. */
  static Signals unrelated(boolean byMeaning) {
    var words = new Words(0, 0, 0, 0, 0, 0);
    var nearness = new Nearness(NOTHING_COMMON, NOTHING_COMMON, NOTHING_COMMON);
    return new Signals(words, byMeaning ? Optional.of(nearness) : Optional.empty());
  }

  /** True for a share that is short of the whole by no more than arithmetic is. */
  static boolean isAll(double share) {
    return share > ALL;
  }

  /** Names of the values. */
  static List<String> names(boolean byMeaning) {
    return byMeaning ? BY_MEANING : BY_WORDS;
  }

  /**
   * Seen by words.
   *
   * @param said share of the question's weight found in the answer, repeated words saturating
   * @param covered share of the question's weight found anywhere in the practice
   * @param wording cosine of the question and the nearest way to ask, every word counting alike, so
   *     that "how long" is not "how much"; 0 if meaning tells
   * @param company mean cosine of the three nearest ways to ask, rare words counting more; 0 if
   *     meaning tells
   * @param ideas cosine of the concepts of the question and of all ways to ask, in any language; 0
   *     if meaning tells
   * @param letters share of the trigrams of the question, rare ones counting more, that the
   *     practice has in the question's language
   */
  record Words(
      double said, double covered, double wording, double company, double ideas, double letters) {

    private double[] values() {
      return new double[] {said, covered, wording, company, ideas, letters};
    }

    /** True if the question has just the words of a way to ask. */
    boolean verbatim() {
      return isAll(covered) && isAll(wording);
    }
  }

  /**
   * True if the question and the practice have something in common: words, concepts or meaning.
   *
   * @param asked whether the practice has ways to ask
   */
  boolean related(boolean asked) {
    return words.covered >= COVERED_MIN
        || words.ideas >= IDEAS_MIN
        || nearness.filter(near -> near.overall(asked) >= NEARNESS_MIN).isPresent();
  }

  /** How near the ways to ask are in meaning says all that their words say, and more. */
  double[] values() {
    return nearness
        .map(near ->
            new double[] {
              words.said, words.covered, near.asked(), near.company(), near.said(), words.letters
            })
        .orElseGet(words::values);
  }
}
