package org.plainline.knowledge.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How far a figure would move on other questions of the same kind: the middle 95 % of it over
 * questions drawn again, with repeats (Efron 1979). A difference is drawn in pairs: both searches
 * are asked the same questions.
 */
final class Bootstrap {

  private static final int ROUNDS = 1_000;
  private static final long SEED = 20_261_123;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** The lower and the upper end. */
  record Interval(double low, double high) {}

  static <T> Interval of(List<T> outcomes, ToDoubleFunction<List<T>> figure) {
    var random = new Random(SEED);
    double[] figures = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      List<T> drawn = new ArrayList<>(outcomes.size());
      for (int i = 0; i < outcomes.size(); i++) {
        drawn.add(outcomes.get(random.nextInt(outcomes.size())));
      }
      figures[round] = figure.applyAsDouble(drawn);
    }
    double[] sorted =
        Arrays.stream(figures).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    int low = (int) (TAIL * sorted.length);
    return new Interval(sorted[low], sorted[sorted.length - 1 - low]);
  }
}
