package org.plainline.knowledge.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Words by keys that each has several of, in eight bytes a key: its number's first 40 bits, then
 * the place of the word. Two keys may share these bits; then a word too many is found, rarely.
 */
final class WordsByKey {

  private static final int PLACE_BITS = 24;
  private static final long PLACE = (1L << PLACE_BITS) - 1;

  private final List<String> words;
  private final long[] entries;

  /**
   * @param words at most 16 million
   * @param keys of a word
   */
  WordsByKey(List<String> words, Function<String, Collection<String>> keys) {
    this.words = words;
    this.entries =
        IntStream.range(0, words.size())
            .boxed()
            .flatMapToLong(
                place -> keys.apply(words.get(place)).stream().mapToLong(key -> first(key) | place))
            .sorted()
            .toArray();
  }

  /** Gives the words that have a key, in their order. */
  void forEach(String key, Consumer<String> taker) {
    long first = first(key);
    int found = Arrays.binarySearch(entries, first);
    int at = found < 0 ? -found - 1 : found;
    while (at < entries.length && (entries[at] & ~PLACE) == first) {
      taker.accept(words.get((int) (entries[at] & PLACE)));
      at++;
    }
  }

  private static long first(String key) {
    return WordSet.number(key) & ~PLACE;
  }
}
