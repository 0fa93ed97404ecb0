package org.plainline.bot.triage;

import java.util.Arrays;
import java.util.Random;

/**
 * Fits the weights of a {@link Reader} by stochastic gradient descent: one step a lesson, smaller
 * for clues that were often seen (AdaGrad, one sum a clue; Duchi and others 2011), with three clues
 * of ten left out at random, so that no clue is leant on alone. Plain arithmetic in a fixed order:
 * the same lessons give the same weights.
 */
final class Learner {

  private static final float RATE = 0.3f;
  private static final float BIAS_RATE = 0.06f;
  private static final double LEFT_OUT = 0.3;
  private static final float START = 0.01f;

  /** What the last output, NOW or MAYBE, counts beside the softmax. */
  private static final float NOW_SHARE = 0.7f;

  /** About as many outputs have a say in one lesson. */
  private static final float TELLING = 6;

  private final int outputs;
  private final float[] weights;
  private final float[] bias;
  private final float[] steps;
  private final float[] biasSteps;

  Learner(int clues, int outputs) {
    this.outputs = outputs;
    this.weights = new float[clues * outputs];
    this.bias = new float[outputs];
    this.steps = new float[clues];
    this.biasSteps = new float[outputs];
    Arrays.fill(steps, START);
    Arrays.fill(biasSteps, START);
  }

  float[] bias() {
    return bias.clone();
  }

  float weight(int clue, int output) {
    return weights[clue * outputs + output];
  }

  /**
   * Learns one lesson.
   *
   * @param clue the known clues of the message
   * @param seen how many clues it has, known or not
   * @param goal what to make of it
   * @param progress from 0 at the first lesson to 1 at the last
   */
  record Example(int[] clue, int seen, Goal goal) {}

  /**
   * What to make of a message.
   *
   * @param output NONE, INFO or the sign
   * @param now 1 for NOW, 0 for MAYBE, negative where neither is asked
   * @param weight how much it counts
   */
  record Goal(int output, int now, float weight) {}

  void learn(Example example, double progress, Random random) {
    int[] kept = kept(example.clue(), random);
    float scale = Reader.scale((int) (example.seen() * (1 - LEFT_OUT)));
    float[] slope = slope(kept, scale, example.goal());
    float sum = 0;
    float rate = (float) (1 - progress);
    for (int i = 0; i < outputs; i++) {
      float square = slope[i] * slope[i];
      sum += square;
      biasSteps[i] += square;
      bias[i] -= rate * BIAS_RATE * slope[i] / (float) StrictMath.sqrt(biasSteps[i]);
    }
    for (int clue : kept) {
      steps[clue] += scale * scale * sum / TELLING;
      float step = rate * RATE * scale / (float) StrictMath.sqrt(steps[clue]);
      int row = clue * outputs;
      for (int i = 0; i < outputs; i++) {
        weights[row + i] -= step * slope[i];
      }
    }
  }

  private static int[] kept(int[] clues, Random random) {
    return Arrays.stream(clues).filter(_ -> random.nextDouble() >= LEFT_OUT).toArray();
  }

  /** How the loss of one lesson changes with each output. */
  private float[] slope(int[] clues, float scale, Goal goal) {
    float[] slope = bias.clone();
    for (int clue : clues) {
      int row = clue * outputs;
      for (int i = 0; i < outputs; i++) {
        slope[i] += scale * weights[row + i];
      }
    }
    int last = outputs - 1;
    softmax(slope, last);
    slope[goal.output()] -= 1;
    float now = (float) (1 / (1 + StrictMath.exp(-slope[last])));
    slope[last] = goal.now() < 0 ? 0 : NOW_SHARE * (now - goal.now());
    for (int i = 0; i < outputs; i++) {
      slope[i] *= goal.weight();
    }
    return slope;
  }

  private static void softmax(float[] sums, int to) {
    float highest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < to; i++) {
      highest = Math.max(highest, sums[i]);
    }
    float total = 0;
    for (int i = 0; i < to; i++) {
      sums[i] = (float) StrictMath.exp(sums[i] - highest);
      total += sums[i];
    }
    for (int i = 0; i < to; i++) {
      sums[i] /= total;
    }
  }
}
