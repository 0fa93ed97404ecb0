package org.plainline.knowledge.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found.
 *
 * @param outcomes of the real search, one a question
 * @param measures of the real search
 * @param bm25Alone of BM25 alone, on the same practices and questions; its score is no probability
 */
public record Report(List<Outcome> outcomes, Measures measures, Measures bm25Alone) {

  public Report {
    outcomes = List.copyOf(outcomes);
  }

  /** A table for people. */
  public String asText() {
    var text =
        new StringBuilder(String.format(Locale.ROOT, "%-18s %12s %12s%n", "", "this", "BM25"));
    Map<String, Object> yardstick = bm25Alone.asMap();
    measures.asMap().forEach((name, value) -> text.append(line(name, value, yardstick.get(name))));
    return text.toString();
  }

  /** For writing as JSON. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>(measures.asMap());
    map.put("bm25Alone", bm25Alone.asMap());
    return map;
  }

  private static String line(String name, Object one, @Nullable Object other) {
    return String.format(Locale.ROOT, "%-18s %12s %12s%n", name, shown(one), shown(other));
  }

  private static String shown(@Nullable Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, number >= 10 ? "%.0f" : "%.3f", number)
        : String.valueOf(value);
  }
}
