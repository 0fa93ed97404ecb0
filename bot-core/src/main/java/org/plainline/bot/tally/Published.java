package org.plainline.bot.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Counts as they may be published: none below ten, because a small one may point at somebody. One
 * that is hidden alone could be worked out from the sum, so then the next smallest is hidden too.
 */
public final class Published {

  public static final long SMALLEST = 10;

  private Published() {}

  /** Each value with its count, or with nothing where that is hidden. */
  public static Map<String, OptionalLong> of(Map<String, Long> counts) {
    List<Map.Entry<String, Long>> rising =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
            .toList();
    List<String> hidden =
        new ArrayList<>(
            rising.stream()
                .filter(entry -> entry.getValue() < SMALLEST)
                .map(Map.Entry::getKey)
                .toList());
    if (hidden.size() == 1 && rising.size() > 1) {
      hidden.add(rising.get(1).getKey());
    }
    Map<String, OptionalLong> published = new TreeMap<>(Comparator.naturalOrder());
    rising.forEach(entry ->
        published.put(
            entry.getKey(),
            hidden.contains(entry.getKey())
                ? OptionalLong.empty()
                : OptionalLong.of(entry.getValue())));
    return published;
  }
}
