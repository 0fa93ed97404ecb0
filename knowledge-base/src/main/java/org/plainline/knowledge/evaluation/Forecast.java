package org.plainline.knowledge.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a score promised and what came of it.
 *
 * @param score the probability that the first passage answers
 * @param right whether it did
 * @param answerable whether any practice would have
 */
record Forecast(double score, boolean right, boolean answerable) {

  private static final int BANDS = 10;

  /** For each tenth of the scores: how many, what was promised, what came. */
  static List<String> reliability(List<Forecast> forecasts) {
    List<String> table = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      int low = band;
      List<Forecast> some =
          forecasts.stream()
              .filter(each -> Math.min(BANDS - 1, (int) (each.score * BANDS)) == low)
              .toList();
      if (!some.isEmpty()) {
        double promised = some.stream().mapToDouble(Forecast::score).average().orElse(0);
        double kept = some.stream().mapToDouble(each -> each.right ? 1 : 0).average().orElse(0);
        table.add(
            String.format(
                Locale.ROOT,
                ".%d to .%d: %5d questions, promised %.3f, right %.3f",
                band,
                band + 1,
                some.size(),
                promised,
                kept));
      }
    }
    return table;
  }

  /**
   * For each threshold of answering: how often a wrong answer, and how often a needless silence.
   */
  static List<String> thresholds(List<Forecast> forecasts) {
    List<String> table = new ArrayList<>();
    long answerable = forecasts.stream().filter(Forecast::answerable).count();
    for (int band = 1; band < 2 * BANDS; band++) {
      double least = band / (2.0 * BANDS);
      var said = forecasts.stream().filter(each -> each.score >= least).toList();
      long wrong = said.stream().filter(each -> !each.right).count();
      long misled = said.stream().filter(each -> !each.answerable).count();
      long right = said.size() - wrong;
      table.add(
          String.format(
              Locale.ROOT,
              "at %.2f: of unanswerable answered %.3f; of answerable right %.3f, wrong %.3f",
              least,
              (double) misled / Math.max(1, forecasts.size() - answerable),
              (double) right / Math.max(1, answerable),
              (double) (wrong - misled) / Math.max(1, answerable)));
    }
    return table;
  }

  static String summary(List<Forecast> forecasts) {
    return String.format(
        Locale.ROOT,
        "%d forecasts, Brier %.3f, AUROC answerable %.3f, right %.3f",
        forecasts.size(),
        forecasts.stream()
            .mapToDouble(each -> Math.pow(each.score - (each.right ? 1 : 0), 2))
            .average()
            .orElse(0),
        Auroc.of(forecasts, Forecast::score, Forecast::answerable),
        Auroc.of(forecasts, Forecast::score, Forecast::right));
  }
}
