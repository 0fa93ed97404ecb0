package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Words by many keys each, in two arrays, eight bytes a key. A hash stands for each key, so that
 * now and then a word is given for a key that it does not have: whoever asks must look at the word.
 */
final class Candidates {

  private static final int INDEX_BITS = 31;
  private static final int BUCKET_BITS = 16;
  private static final int BUCKETS = 1 << BUCKET_BITS;

  private final List<String> words;

  /** The hash of a key and the index of its word, in order. */
  private final long[] pairs;

  /** Where the pairs begin whose hash begins so. */
  private final int[] begins = new int[BUCKETS + 1];

  Candidates(List<String> words, Function<String, Set<String>> keys) {
    this.words = List.copyOf(words);
    this.pairs =
        IntStream.range(0, words.size())
            .boxed()
            .flatMapToLong(i -> keys.apply(words.get(i)).stream().mapToLong(key -> pair(key, i)))
            .sorted()
            .toArray();
    for (long pair : pairs) {
      begins[bucket(pair) + 1]++;
    }
    Arrays.parallelPrefix(begins, Integer::sum);
  }

  /** The words of a key, in their order, and seldom another. */
  List<String> of(String key) {
    long first = pair(key, 0);
    int at = begins[bucket(first)];
    while (at < pairs.length && pairs[at] < first) {
      at++;
    }
    if (at == pairs.length || pairs[at] >>> INDEX_BITS != first >>> INDEX_BITS) {
      return List.of();
    }
    List<String> found = new ArrayList<>(1);
    while (at < pairs.length && pairs[at] >>> INDEX_BITS == first >>> INDEX_BITS) {
      found.add(words.get((int) (pairs[at++] & Integer.MAX_VALUE)));
    }
    return found;
  }

  /** Never negative. */
  private static long pair(String key, int word) {
    return (spread(key.hashCode()) & 0xffff_ffffL) << INDEX_BITS | word;
  }

  private static int bucket(long pair) {
    return (int) (pair >>> (INDEX_BITS + Integer.SIZE - BUCKET_BITS));
  }

  /** Short keys have small hashes; this spreads them (D. Knuth, multiplicative hashing). */
  private static int spread(int hash) {
    return hash * 0x9e3779b9;
  }
}
