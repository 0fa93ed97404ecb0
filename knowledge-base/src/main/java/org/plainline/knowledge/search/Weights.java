package org.plainline.knowledge.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainline.bot.wording.Wording;

/**
 * What counts how much: for the fit of a practice, and for the probability that it answers. Fitted
 * on development questions by {@code org.plainline.knowledge.evaluation.Calibration}.
 */
public final class Weights {

  private final Map<String, Double> values;

  private Weights(Map<String, Double> values) {
    this.values = values;
  }

  static Weights shipped() {
    return of(Wording.lines("knowledge/weights.tsv"));
  }

  /** Lines of a name, a tab and a number; what is not named counts nothing. */
  public static Weights of(List<String> lines) {
    Map<String, Double> values = new HashMap<>();
    for (String line : lines) {
      String[] pair = line.split("\t", 2);
      values.put(pair[0], Double.parseDouble(pair[1]));
    }
    return new Weights(values);
  }

  double fit(Signals signals) {
    return sum("fit.", Signals.NAMES, signals.values());
  }

  double probability(Doubts doubts) {
    double odds = value("answers.bias") + sum("answers.", Doubts.NAMES, doubts.values());
    return 1 / (1 + Math.exp(-odds));
  }

  private double sum(String group, List<String> names, double[] factors) {
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      sum += value(group + names.get(i)) * factors[i];
    }
    return sum;
  }

  private double value(String name) {
    return values.getOrDefault(name, 0.0);
  }
}
