package org.plainline.knowledge.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression by gradient ascent, with a small pull towards zero and steps as long as the
 * last one allows (Barzilai and Borwein 1988).
 */
final class Regression {

  private static final int ROUNDS = 200;
  private static final double PULL = 1e-5;

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
    double[] slope = slope(choices, weights);
    double height = height(choices, weights);
    double step = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[] climbed = climbed(weights, slope, step, evidence);
      double reached = height(choices, climbed);
      if (reached < height) {
        step /= 4;
      } else {
        double[] next = slope(choices, climbed);
        step = step(weights, climbed, slope, next);
        weights = climbed;
        slope = next;
        height = reached;
      }
    }
    return weights;
  }

  private static double[] climbed(double[] weights, double[] slope, double step, int evidence) {
    double[] climbed = weights.clone();
    for (int i = 0; i < climbed.length; i++) {
      climbed[i] += step * slope[i];
      climbed[i] = i < evidence ? Math.max(0, climbed[i]) : climbed[i];
    }
    return climbed;
  }

  /** As long as the curve of the last step allows. */
  private static double step(
      double[] before, double[] weights, double[] slopeBefore, double[] slope) {
    double moved = 0;
    double bent = 0;
    for (int i = 0; i < weights.length; i++) {
      double move = weights[i] - before[i];
      moved += move * move;
      bent += move * (slopeBefore[i] - slope[i]);
    }
    return bent > 0 ? moved / bent : 1;
  }

  /** How likely the right options are: the mean logarithm of their chance, less the pull. */
  private static double height(List<Choice> choices, double[] weights) {
    double height = 0;
    double all = 0;
    for (Choice choice : choices) {
      double[] chance = chances(choice, weights, false);
      double right = 1e-300;
      for (int option = 0; option < chance.length; option++) {
        right += choice.right[option] ? chance[option] : 0;
      }
      height += choice.weight * Math.log(right);
      all += choice.weight;
    }
    return height / all - PULL / 2 * Arrays.stream(weights).map(each -> each * each).sum();
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
    for (int i = 0; i < slope.length; i++) {
      slope[i] -= PULL * weights[i];
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
