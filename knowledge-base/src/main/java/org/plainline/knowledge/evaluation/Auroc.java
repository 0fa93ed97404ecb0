package org.plainline.knowledge.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How well the score tells answerable questions from others: the probability that an answerable one
 * scores higher, ties counting half (Mann and Whitney).
 */
final class Auroc {

  private Auroc() {}

  static <T> double of(List<T> all, ToDoubleFunction<T> score, Predicate<T> positive) {
    List<T> sorted = all.stream().sorted(Comparator.comparingDouble(score)).toList();
    double higher = 0;
    long yes = 0;
    long no = 0;
    for (int from = 0; from < sorted.size(); ) {
      double value = score.applyAsDouble(sorted.get(from));
      int to = from;
      long positives = 0;
      while (to < sorted.size() && score.applyAsDouble(sorted.get(to)) == value) {
        positives += positive.test(sorted.get(to)) ? 1 : 0;
        to++;
      }
      long negatives = to - from - positives;
      higher += positives * (no + negatives / 2.0);
      yes += positives;
      no += negatives;
      from = to;
    }
    return higher / ((double) yes * no);
  }
}
