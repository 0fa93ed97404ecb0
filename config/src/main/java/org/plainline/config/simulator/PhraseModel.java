package org.plainline.config.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which word follows which two in the phrases that people are expected to say: a trigram model with
 * absolute discounting and back-off (Ney, Essen and Kneser 1994), written as an ARPA file. A
 * recogniser that knows it hears "safe to drink" where it would guess at "slave to drink".
 */
final class PhraseModel {

  private static final int ORDER = 3;

  /** Taken from each count and given to what was never seen. */
  private static final double DISCOUNT = 0.5;

  /** Base-10 logarithm for what cannot be. */
  private static final double NEVER = -99;

  private static final String START = "<s>";
  private static final String END = "</s>";

  /** How often each row of words occurs, by its length less one. */
  private final List<Map<List<String>, Integer>> counts;

  /** How often each row of words is followed by any word. */
  private final Map<List<String>, Integer> followed = new HashMap<>();

  /** How many different words follow each row of words. */
  private final Map<List<String>, Integer> followers = new HashMap<>();

  private PhraseModel(List<Map<List<String>, Integer>> counts) {
    this.counts = counts;
    counts.get(0).forEach((row, count) -> count(row.equals(List.of(START)) ? 0 : count, row));
    counts.stream().skip(1).forEach(rows -> rows.forEach((row, count) -> count(count, row)));
  }

  /** The model of phrases as people write them; marks and figures in them are left out. */
  static PhraseModel of(Collection<String> phrases) {
    List<Map<List<String>, Integer>> counts =
        Stream.<Map<List<String>, Integer>>generate(PhraseModel::sorted).limit(ORDER).toList();
    for (String phrase : phrases) {
      List<String> words = words(phrase);
      for (int size = 1; size <= ORDER && words.size() > 2; size++) {
        for (int from = 0; from + size <= words.size(); from++) {
          counts.get(size - 1).merge(words.subList(from, from + size), 1, Integer::sum);
        }
      }
    }
    return new PhraseModel(counts);
  }

  /** The lines of an ARPA file. */
  List<String> arpa() {
    List<String> lines = new ArrayList<>(List.of("\\data\\"));
    for (int size = 1; size <= ORDER; size++) {
      lines.add("ngram " + size + "=" + counts.get(size - 1).size());
    }
    for (int size = 1; size <= ORDER; size++) {
      lines.add("");
      lines.add("\\" + size + "-grams:");
      counts.get(size - 1).keySet().stream().map(this::line).forEach(lines::add);
    }
    lines.add("");
    lines.add("\\end\\");
    return lines;
  }

  /** How likely the last word of a row is after those before it, 0 to 1. */
  double likelihood(List<String> row) {
    List<String> before = row.subList(0, row.size() - 1);
    int times = followed.getOrDefault(before, 0);
    if (before.isEmpty()) {
      return counts.getFirst().getOrDefault(row, 0) / (double) Math.max(times, 1);
    }
    double shorter = likelihood(row.subList(1, row.size()));
    if (times == 0) {
      return shorter;
    }
    double seen = Math.max(counts.get(row.size() - 1).getOrDefault(row, 0) - DISCOUNT, 0) / times;
    return seen + backOff(before) * shorter;
  }

  private void count(int times, List<String> row) {
    List<String> before = row.subList(0, row.size() - 1);
    followed.merge(before, times, Integer::sum);
    followers.merge(before, 1, Integer::sum);
  }

  private String line(List<String> row) {
    double likelihood = row.equals(List.of(START)) ? 0 : likelihood(row);
    String line = "%.4f %s".formatted(logarithm(likelihood), String.join(" ", row));
    return row.size() == ORDER ? line : "%s %.4f".formatted(line, logarithm(backOff(row)));
  }

  /** What is left for words that were never seen after these. */
  private double backOff(List<String> before) {
    int times = followed.getOrDefault(before, 0);
    return times == 0 ? 1 : DISCOUNT * followers.getOrDefault(before, 0) / times;
  }

  private static double logarithm(double likelihood) {
    return likelihood > 0 ? Math.log10(likelihood) : NEVER;
  }

  private static List<String> words(String phrase) {
    Stream<String> inside =
        Stream.of(phrase.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^a-z']+"))
            .filter(word -> word.matches(".*[a-z].*"));
    return Stream.of(Stream.of(START), inside, Stream.of(END)).flatMap(part -> part).toList();
  }

  private static Map<List<String>, Integer> sorted() {
    return new TreeMap<>((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));
  }
}
