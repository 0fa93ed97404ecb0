package org.plainline.knowledge.evaluation;

import java.util.List;

/**
 * How well the score tells answerable questions from others: the probability that an answerable one
 * scores higher, ties counting half (Mann and Whitney).
 */
final class Auroc {

  private Auroc() {}

  static double of(List<Outcome> outcomes) {
    double[] yes = scores(outcomes, true);
    double[] no = scores(outcomes, false);
    double higher = 0;
    for (double one : yes) {
      for (double other : no) {
        higher += one > other ? 1 : one < other ? 0 : 0.5;
      }
    }
    return higher / ((double) yes.length * no.length);
  }

  private static double[] scores(List<Outcome> outcomes, boolean answerable) {
    return outcomes.stream()
        .filter(outcome -> outcome.question().answerable() == answerable)
        .mapToDouble(Outcome::score)
        .toArray();
  }
}
