package org.plainline.knowledge.evaluation;

import java.util.Arrays;
import java.util.List;

/** Logistic regression by gradient ascent, with a small pull towards zero. */
final class Regression {

  private static final int ROUNDS = 1_500;
  private static final double STEP = 0.5;
  private static final double PULL = 1e-4;

  private Regression() {}

  /** A choice among several: the features of each, which were right, and how much it counts. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Choice(double[][] options, boolean[] right, double weight) {}

  /**
   * Weights under which the right options of each choice are most likely, if the chance of an
   * option grows with the exponent of its weighted features (conditional logit). A yes-or-no
   * question is a choice between its features and zeroes. The first weights are never negative:
   * more that speaks for an option must not make it less likely, whatever a few questions seem to
   * say.
   */
  static double[] fit(List<Choice> choices, int evidence, int features) {
    double[] weights = new double[features];
    double[] speed = new double[features];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = slope(choices, weights);
      for (int i = 0; i < features; i++) {
        double gradient = slope[i] - PULL * weights[i];
        speed[i] = 0.9 * speed[i] + STEP * gradient;
        weights[i] += speed[i];
        if (i < evidence && weights[i] < 0) {
          weights[i] = 0;
          speed[i] = 0;
        }
      }
    }
    return weights;
  }

  private static double[] slope(List<Choice> choices, double[] weights) {
    double[] slope = new double[weights.length];
    double all = choices.stream().mapToDouble(choice -> choice.weight).sum();
    for (Choice choice : choices) {
      double[] chance = chances(choice, weights, false);
      double[] target = chances(choice, weights, true);
      for (int option = 0; option < chance.length; option++) {
        double push = choice.weight / all * (target[option] - chance[option]);
        for (int i = 0; i < weights.length; i++) {
          slope[i] += push * choice.options[option][i];
        }
      }
    }
    return slope;
  }

  private static double[] chances(Choice choice, double[] weights, boolean rightOnly) {
    double[] chances = new double[choice.options.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int option = 0; option < chances.length; option++) {
      chances[option] = dot(choice.options[option], weights);
      highest = Math.max(highest, chances[option]);
    }
    for (int option = 0; option < chances.length; option++) {
      boolean counts = !rightOnly || choice.right[option];
      chances[option] = counts ? Math.exp(chances[option] - highest) : 0;
    }
    double sum = Arrays.stream(chances).sum();
    return Arrays.stream(chances).map(chance -> chance / Math.max(sum, 1e-300)).toArray();
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
