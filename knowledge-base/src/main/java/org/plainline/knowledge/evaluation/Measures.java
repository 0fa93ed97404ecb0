package org.plainline.knowledge.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * How well questions were answered. Ranking is measured over answerable questions only.
 *
 * @param questions how many were asked
 * @param answerable how many of them some practice answers
 * @param ranking places of the right practices
 * @param knowing telling answerable questions from others
 * @param latency of one search
 * @param cpu processor time of one search
 */
public record Measures(
    int questions, int answerable, Ranking ranking, Knowing knowing, Latency latency, Latency cpu) {

  /** Share of answerable questions that must count as such. */
  private static final double IN = .94;

  /**
   * Places of the right practices.
   *
   * @param first share of questions with a right practice at the first place
   * @param firstFour the same within four places
   * @param reciprocalRank mean of 1 / place of the first right practice, within ten
   * @param gain nDCG within five places, all right practices counting alike
   * @param averagePrecision MAP within ten places
   */
  public record Ranking(
      double first,
      double firstFour,
      double reciprocalRank,
      double gain,
      double averagePrecision) {}

  /**
   * Telling answerable questions from others.
   *
   * @param auroc probability that an answerable question scores higher than another; 0.5 is chance,
   *     NaN if there is only one kind
   * @param outAtIn94 share of the others that score below what 94 in 100 answerable ones reach, NaN
   *     if there is only one kind
   * @param brier mean square error of the score as the probability that the first passage answers
   */
  public record Knowing(double auroc, double outAtIn94, double brier) {}

  /** In microseconds. */
  public record Latency(double p50, double p95, double p99, double max) {}

  public static Measures of(List<Outcome> outcomes) {
    List<Outcome> answerable =
        outcomes.stream().filter(outcome -> outcome.question().answerable()).toList();
    var ranking =
        new Ranking(
            mean(answerable, outcome -> outcome.answeredWithin(1) ? 1 : 0),
            mean(answerable, outcome -> outcome.answeredWithin(4) ? 1 : 0),
            mean(answerable, Ranks::reciprocalRank),
            mean(answerable, Ranks::gain),
            mean(answerable, Ranks::averagePrecision));
    var knowing =
        new Knowing(
            Auroc.of(outcomes, Outcome::score, each -> each.question().answerable()),
            outAtIn94(outcomes),
            mean(outcomes, Measures::squareError));
    return new Measures(
        outcomes.size(),
        answerable.size(),
        ranking,
        knowing,
        latency(outcomes, Outcome::nanos),
        latency(outcomes, Outcome::cpuNanos));
  }

  /** Names and values, ready to be written as JSON. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("questions", questions);
    map.put("answerable", answerable);
    map.put("recallAt1", ranking.first);
    map.put("recallAt4", ranking.firstFour);
    map.put("mrr", ranking.reciprocalRank);
    map.put("ndcgAt5", ranking.gain);
    map.put("map", ranking.averagePrecision);
    map.put("auroc", known(knowing.auroc));
    map.put("outAtIn94", known(knowing.outAtIn94));
    map.put("brier", knowing.brier);
    map.put("latencyMicrosP50", latency.p50);
    map.put("latencyMicrosP95", latency.p95);
    map.put("latencyMicrosP99", latency.p99);
    map.put("latencyMicrosMax", latency.max);
    map.put("cpuMicrosP50", cpu.p50);
    map.put("cpuMicrosP95", cpu.p95);
    map.put("cpuMicrosP99", cpu.p99);
    return map;
  }

  private static Object known(double value) {
    return Double.isNaN(value) ? "" : value;
  }

  private static double outAtIn94(List<Outcome> outcomes) {
    double[] in = scores(outcomes, true);
    double[] out = scores(outcomes, false);
    if (in.length == 0 || out.length == 0) {
      return Double.NaN;
    }
    double least = in[in.length - (int) Math.ceil(IN * in.length)];
    return Arrays.stream(out).filter(score -> score < least).count() / (double) out.length;
  }

  private static double[] scores(List<Outcome> outcomes, boolean answerable) {
    return outcomes.stream()
        .filter(outcome -> outcome.question().answerable() == answerable)
        .mapToDouble(Outcome::score)
        .sorted()
        .toArray();
  }

  private static double squareError(Outcome outcome) {
    double error = outcome.score() - (outcome.answeredWithin(1) ? 1 : 0);
    return error * error;
  }

  private static Latency latency(List<Outcome> outcomes, ToLongFunction<Outcome> time) {
    long[] nanos = outcomes.stream().mapToLong(time).sorted().toArray();
    return new Latency(at(nanos, .5), at(nanos, .95), at(nanos, .99), at(nanos, 1));
  }

  private static double at(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, place)] / 1e3;
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
    return outcomes.stream().mapToDouble(value).average().orElse(0);
  }
}
