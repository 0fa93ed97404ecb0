package org.plainline.knowledge.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.wording.Wording;

/**
 * What counts how much: for the fit of a practice, and for the probability that it answers. Fitted
 * on development questions by {@code org.plainline.knowledge.evaluation.Calibration}.
 */
public final class Weights {

  /** Who wrote a practice said that it answers its ways to ask: that is no forecast. */
  private static final double VERBATIM = 0.97;

  private final Map<Kind, Vectors> vectors;

  /** Which of four sets of weights: with a model or without, with ways to ask or without. */
  private record Kind(boolean byMeaning, boolean asked) {}

  /** The weights of one kind, in the order of the names of what they weigh. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Vectors(double[] fit, double[] doubts, double bias) {}

  private Weights(Map<String, Double> values) {
    this.vectors =
        Stream.of(true, false)
            .flatMap(model -> Stream.of(new Kind(model, true), new Kind(model, false)))
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> vectors(kind, values)));
  }

  private static Vectors vectors(Kind kind, Map<String, Double> values) {
    String group = group(kind.byMeaning, kind.asked);
    return new Vectors(
        named(values, "fit" + group, Signals.names(kind.byMeaning)),
        named(values, "answers" + group, Doubts.names()),
        values.getOrDefault("answers" + group + "bias", 0.0));
  }

  private static double[] named(Map<String, Double> values, String group, List<String> names) {
    return names.stream().mapToDouble(name -> values.getOrDefault(group + name, 0.0)).toArray();
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
    return sum(of(signals.nearness().isPresent(), asked).fit, signals.values());
  }

  /** Fit of a practice that has nothing to do with the question, though it may be found for it. */
  double unrelated(boolean byMeaning, boolean asked) {
    return fit(Signals.unrelated(byMeaning), asked);
  }

  double probability(Doubts doubts) {
    Vectors weights = of(doubts.byMeaning(), doubts.asked());
    double odds = weights.bias + sum(weights.doubts, doubts.values());
    double probability = 1 / (1 + Math.exp(-odds));
    return doubts.verbatim() ? Math.max(VERBATIM, probability) : probability;
  }

  /** What the names of a kind of weights have in the middle. */
  static String group(boolean byMeaning, boolean asked) {
    return (byMeaning ? ".meaning" : ".words") + (asked ? ".asked." : ".bare.");
  }

  private Vectors of(boolean byMeaning, boolean asked) {
    return Objects.requireNonNull(vectors.get(new Kind(byMeaning, asked)));
  }

  private static double sum(double[] weights, double[] factors) {
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      sum += weights[i] * factors[i];
    }
    return sum;
  }
}
