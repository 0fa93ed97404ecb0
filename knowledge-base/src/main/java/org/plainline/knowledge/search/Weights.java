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

  /** Who wrote a practice said that it answers its ways to ask: that is no forecast. */
  private static final double VERBATIM = 0.97;

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

  /** Questions are held against ways to ask, where there are any, otherwise against answers. */
  double fit(Signals signals, boolean asked) {
    boolean byMeaning = signals.nearness().isPresent();
    return sum("fit" + group(byMeaning, asked), Signals.names(byMeaning), signals.values());
  }

  double probability(Doubts doubts) {
    String group = "answers" + group(doubts.byMeaning(), doubts.asked());
    double odds = value(group + "bias") + sum(group, Doubts.names(), doubts.values());
    double probability = 1 / (1 + Math.exp(-odds));
    return doubts.verbatim() ? Math.max(VERBATIM, probability) : probability;
  }

  /** Which of four sets of weights: with a model or without, with ways to ask or without. */
  static String group(boolean byMeaning, boolean asked) {
    return (byMeaning ? ".meaning" : ".words") + (asked ? ".asked." : ".bare.");
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
