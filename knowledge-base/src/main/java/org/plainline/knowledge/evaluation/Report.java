package org.plainline.knowledge.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plainline.bot.decision.DecisionPolicy;

/**
 * What an evaluation found.
 *
 * @param outcomes of the real search, one a question
 * @param yardstick of BM25 alone, on the same practices and questions; its score is no probability
 * @param policy what the bot decides by
 * @param strays questions whose practices the pack does not have
 */
public record Report(
    List<Outcome> outcomes, List<Outcome> yardstick, DecisionPolicy policy, long strays) {

  public Report {
    outcomes = List.copyOf(outcomes);
    yardstick = List.copyOf(yardstick);
  }

  /** A question that did not go well, and how. */
  public record Failure(
      String text, String kind, List<String> answers, String first, double score) {}

  /** Of both searches at one question. */
  private record Pair(Outcome one, Outcome other) {}

  public Measures measures() {
    return Measures.of(outcomes);
  }

  public Measures bm25Alone() {
    return Measures.of(yardstick);
  }

  /** Every question that got a wrong answer, or none though there is one. */
  public List<Failure> failures() {
    List<Failure> failures = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      String kind = Decided.kind(outcome, policy);
      if (!List.of("right", "honest", "offered").contains(kind)) {
        String first =
            outcome.passages().isEmpty() ? "" : outcome.passages().getFirst().practiceId();
        var answers = outcome.question().answers().stream().sorted().toList();
        failures.add(new Failure(outcome.question().text(), kind, answers, first, outcome.score()));
      }
    }
    return failures;
  }

  /** A table for people. */
  public String asText() {
    var text =
        new StringBuilder(String.format(Locale.ROOT, "%-28s %12s %12s%n", "", "this", "BM25"));
    Map<String, Object> others = bm25Alone().asMap();
    measures().asMap().forEach((name, value) -> text.append(line(name, value, others.get(name))));
    intervals().forEach((name, value) -> text.append(line(name, value, "")));
    Decided.of(outcomes, policy)
        .asMap()
        .forEach((name, value) -> text.append(line(name, value, "")));
    if (strays > 0) {
      text.append(strays).append(" questions name practices that the pack does not have.\n");
    }
    return text.toString();
  }

  /** For writing as JSON. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>(measures().asMap());
    map.put("bm25Alone", bm25Alone().asMap());
    map.put("intervals95", intervals());
    map.put("decided", Decided.of(outcomes, policy).asMap());
    map.put("questionsWithUnknownIds", strays);
    map.put("failures", failures());
    return map;
  }

  private Map<String, Object> intervals() {
    List<Pair> pairs =
        IntStream.range(0, outcomes.size())
            .mapToObj(at -> new Pair(outcomes.get(at), yardstick.get(at)))
            .filter(pair -> pair.one.question().answerable())
            .toList();
    Map<String, Object> map = new LinkedHashMap<>();
    var first = Bootstrap.of(pairs, some -> share(some, true, false));
    var gain = Bootstrap.of(pairs, some -> share(some, true, false) - share(some, false, true));
    var auroc =
        Bootstrap.of(
            outcomes, some -> Auroc.of(some, Outcome::score, each -> each.question().answerable()));
    put(map, "recallAt1", first);
    put(map, "recallAt1MinusBm25", gain);
    put(map, "auroc", auroc);
    return map;
  }

  private static void put(Map<String, Object> map, String name, Bootstrap.Interval interval) {
    if (!Double.isNaN(interval.low())) {
      map.put(name + "Low", interval.low());
      map.put(name + "High", interval.high());
    }
  }

  private static double share(List<Pair> pairs, boolean one, boolean other) {
    return pairs.stream()
        .mapToInt(pair ->
            (one && pair.one.answeredWithin(1)) || (other && pair.other.answeredWithin(1)) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  private static String line(String name, Object one, @Nullable Object other) {
    return String.format(Locale.ROOT, "%-28s %12s %12s%n", name, shown(one), shown(other));
  }

  private static String shown(@Nullable Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, number >= 10 ? "%.0f" : "%.3f", number)
        : String.valueOf(value);
  }
}
