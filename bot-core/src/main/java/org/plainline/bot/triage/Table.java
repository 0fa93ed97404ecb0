package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the lines of all triage tables say. A line has columns, parted by tabs:
 *
 * <pre>
 * sign  stroke  MEDICAL                what kind of help a sign needs
 * say   FACE    face, cheek, mouth     words of a concept; {a|b} and {1-12} are spelt out,
 *                                      blood* is any word that starts so, *pumua one that ends so
 * rule  stroke  FACE DROOP             concepts that together are the sign
 * now   my mums face is drooping       an example of the sign above, and what to make of it:
 *                                      now, maybe, info or none
 * </pre>
 *
 * @param words per concept what says it, as written; {@link #spellOut} makes words and phrases of
 *     it. All of them at once would take fifty megabytes
 * @param dangers per sign the kind of help it needs
 * @param rules most telling first
 */
record Table(Map<String, Set<String>> words, Map<String, Danger> dangers, List<Rule> rules) {

  static Table of(Collection<List<String>> tables) {
    var words = new LinkedHashMap<String, Set<String>>();
    var dangers = new LinkedHashMap<String, Danger>();
    var rules = new ArrayList<Rule>();
    for (List<String> lines : tables) {
      for (String line : lines) {
        String[] columns = line.split("\t", 3);
        switch (columns[0].strip()) {
          case "sign" -> dangers.put(column(columns, 1), Danger.valueOf(column(columns, 2)));
          case "say" -> say(words, column(columns, 1), column(columns, 2));
          case "rule" -> rules.addAll(rules(dangers, column(columns, 1), column(columns, 2)));
          case "now", "maybe", "info", "none" -> {}
          default -> throw new IllegalArgumentException("not a triage line: " + line);
        }
      }
    }
    return new Table(words, dangers, rules.stream().distinct().toList());
  }

  private static String column(String[] columns, int n) {
    if (columns.length <= n || columns[n].isBlank()) {
      throw new IllegalArgumentException("a column is missing: " + String.join(" ", columns));
    }
    return columns[n].strip();
  }

  private static void say(Map<String, Set<String>> words, String concept, String entries) {
    Set<String> known = words.computeIfAbsent(concept, c -> new LinkedHashSet<>());
    for (String entry : entries.split("\\s*,\\s*", -1)) {
      known.add(entry.strip());
    }
  }

  /** FACE|MOUTH DROOP is two rules. */
  private static List<Rule> rules(Map<String, Danger> dangers, String sign, String pattern) {
    Danger danger = dangers.get(sign);
    if (danger == null) {
      throw new IllegalArgumentException("a rule of an unknown sign: " + sign);
    }
    String braced = pattern.replaceAll("(\\w+(?:\\|\\w+)+)", "{$1}");
    return spellOut(braced).stream().map(one -> Rule.of(sign, danger, one)).toList();
  }

  /** "{1-3} {day|week}" is six phrases. */
  static List<String> spellOut(String entry) {
    int from = entry.indexOf('{');
    int to = entry.indexOf('}', from);
    if (from < 0 || to < 0) {
      return List.of(entry);
    }
    List<String> all = new ArrayList<>();
    for (String choice : choices(entry.substring(from + 1, to))) {
      all.addAll(spellOut(entry.substring(0, from) + choice + entry.substring(to + 1)));
    }
    return all;
  }

  private static List<String> choices(String braces) {
    String[] range = braces.split("-", 2);
    if (range.length == 2 && range[0].matches("\\d+") && range[1].matches("\\d+")) {
      return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[1]))
          .mapToObj(Integer::toString)
          .toList();
    }
    return List.of(braces.split("\\|", -1));
  }
}
