package org.plainline.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * How one language speaks of the things that people ask about: for each concept its everyday words
 * and short phrases. A word stands for its stem; {@code respir*} for all words that begin so,
 * {@code *pumua} for all that end so, {@code *pumu*} for all that hold it. The words of a phrase
 * may have others between them.
 */
final class Concepts {

  /** So far apart may two words of a phrase be that follow each other in it. */
  private static final int REACH = 3;

  private final UnaryOperator<String> spelling;
  private final UnaryOperator<String> stem;
  private final Map<String, List<Integer>> whole = new HashMap<>();
  private final Map<String, List<Integer>> starts = new HashMap<>();
  private final Map<String, List<Integer>> ends = new HashMap<>();
  private final Map<String, List<Integer>> parts = new HashMap<>();
  private final Map<String, Integer> tokens = new HashMap<>();
  private final Map<Integer, List<Phrase>> byFirst = new HashMap<>();

  /** Words by their numbers, in order, and the concept that they stand for. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Phrase(int[] tokens, int concept) {}

  /**
   * @param spelling makes letters that are written in several ways one
   * @param stem takes endings off
   */
  Concepts(UnaryOperator<String> spelling, UnaryOperator<String> stem) {
    this.spelling = spelling;
    this.stem = stem;
  }

  /** Adds a phrase, written as words with or without stars. */
  void add(List<String> words, int concept) {
    int[] numbers = words.stream().mapToInt(this::token).toArray();
    byFirst
        .computeIfAbsent(numbers[0], first -> new ArrayList<>(1))
        .add(new Phrase(numbers, concept));
  }

  /** The concepts that words speak of. */
  Set<Integer> of(List<String> words) {
    List<Set<Integer>> read = words.stream().map(this::read).toList();
    Set<Integer> found = new TreeSet<>();
    for (int at = 0; at < read.size(); at++) {
      for (int first : read.get(at)) {
        for (Phrase phrase : byFirst.getOrDefault(first, List.of())) {
          if (follows(phrase.tokens, read, at)) {
            found.add(phrase.concept);
          }
        }
      }
    }
    return found;
  }

  private static boolean follows(int[] tokens, List<Set<Integer>> read, int start) {
    int at = start;
    for (int next = 1; next < tokens.length; next++) {
      int last = Math.min(read.size() - 1, at + REACH);
      int token = tokens[next];
      int to = at + 1;
      while (to <= last && !read.get(to).contains(token)) {
        to++;
      }
      if (to > last) {
        return false;
      }
      at = to;
    }
    return true;
  }

  private int token(String written) {
    boolean open = written.endsWith("*");
    boolean tail = written.startsWith("*");
    String bare = spelling.apply(written.replace("*", ""));
    String word = open || tail ? bare : stem.apply(bare);
    var places = open ? tail ? parts : starts : tail ? ends : whole;
    String key = (tail ? "*" : "") + word + (open ? "*" : "");
    return tokens.computeIfAbsent(
        key,
        fresh -> {
          int number = tokens.size();
          places.computeIfAbsent(word, each -> new ArrayList<>(1)).add(number);
          return number;
        });
  }

  private Set<Integer> read(String asked) {
    String word = spelling.apply(asked);
    Set<Integer> found = new TreeSet<>(whole.getOrDefault(stem.apply(word), List.of()));
    for (int from = 0; from < word.length(); from++) {
      found.addAll(ends.getOrDefault(word.substring(from), List.of()));
      for (int to = from + 1; to <= word.length() && (from == 0 || !parts.isEmpty()); to++) {
        String part = word.substring(from, to);
        found.addAll(parts.getOrDefault(part, List.of()));
        if (from == 0) {
          found.addAll(starts.getOrDefault(part, List.of()));
        }
      }
    }
    return found;
  }
}
