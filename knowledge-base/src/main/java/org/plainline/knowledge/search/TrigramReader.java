package org.plainline.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the trigrams of practices in one language. */
final class TrigramReader {

  private static final int LENGTH = 3;
  private static final String EDGE = "_";

  /** Two bytes hold no more; what a script has beyond that counts as unknown. */
  private static final int NUMBERS_MAX = 1 << Character.SIZE;

  private final Map<String, Character> numbers = new HashMap<>();
  private final Map<String, int[]> ofWords = new HashMap<>();
  private final List<Trigrams> read = new ArrayList<>();

  /** Of a word with its edges: {@code _fe}, {@code fev}, {@code eve} and so on. */
  static List<String> of(String word) {
    String edged = EDGE + word + EDGE;
    return IntStream.rangeClosed(0, edged.length() - LENGTH)
        .mapToObj(at -> edged.substring(at, at + LENGTH))
        .toList();
  }

  /**
   * Those of one practice.
   *
   * @param asked words of its title and of all ways to ask it; they count twice
   * @param said words of its answer
   */
  Trigrams read(List<String> asked, List<String> said) {
    int[] twice = numbers(asked);
    int[] all = Stream.of(numbers(said), twice, twice).flatMapToInt(IntStream::of).toArray();
    var trigrams = Trigrams.of(Bag.of(all));
    read.add(trigrams);
    return trigrams;
  }

  /** What all that was read has. */
  TrigramField field() {
    int[] practicesWith = new int[numbers.size()];
    read.forEach(trigrams -> trigrams.addTo(practicesWith));
    double usualLength = read.stream().mapToInt(Trigrams::length).average().orElse(1);
    return new TrigramField(numbers, practicesWith, read.size(), usualLength);
  }

  private int[] numbers(List<String> words) {
    return words.stream()
        .map(word -> ofWords.computeIfAbsent(word, this::numbers))
        .flatMapToInt(IntStream::of)
        .toArray();
  }

  private int[] numbers(String word) {
    return of(word).stream()
        .filter(trigram -> numbers.containsKey(trigram) || numbers.size() < NUMBERS_MAX)
        .mapToInt(trigram -> numbers.computeIfAbsent(trigram, _ -> (char) numbers.size()))
        .toArray();
  }
}
