package org.plainline.knowledge.search;

import java.util.Arrays;
import java.util.Collection;

/**
 * Many words in little memory: eight bytes each, since only their numbers are kept. A word that is
 * not in it is taken for one that is about once in 10<sup>14</sup> times.
 */
final class WordSet {

  private final long[] numbers;

  WordSet(Collection<String> words) {
    numbers = words.stream().mapToLong(WordSet::number).sorted().distinct().toArray();
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }

  boolean contains(String word) {
    return Arrays.binarySearch(numbers, number(word)) >= 0;
  }

  /** FNV-1a of 64 bits over the letters, with the last step of MurmurHash3 to spread it. */
  static long number(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
