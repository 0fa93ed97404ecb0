package org.plainline.knowledge.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Vectors drawn with one bit a number: is it above its mean or not? Vectors of like meaning differ
 * in few bits, and bits are compared a hundred times faster than numbers, so that among hundreds of
 * thousands only the few that look near have to be measured.
 */
final class Sketches {

  /** So few at a time that what is counted of them stays in the processor's nearest cache. */
  private static final int BLOCK = 2_048;

  private final float[] mean;
  private final int count;

  /** For each word of a sketch, that of all vectors, so that many are compared at one stroke. */
  private final long[][] words;

  Sketches(List<CompactVector> vectors) {
    this.mean = mean(vectors);
    this.count = vectors.size();
    this.words = new long[Math.ceilDiv(mean.length, Long.SIZE)][count];
    for (int at = 0; at < count; at++) {
      long[] sketch = sketch(vectors.get(at));
      for (int word = 0; word < words.length; word++) {
        words[word][at] = sketch[word];
      }
    }
  }

  /** Numbers of the vectors that differ in the fewest bits, this many or, at a tie, some more. */
  IntStream near(CompactVector question, int least) {
    if (count == 0) {
      return IntStream.empty();
    }
    int[] apart = apart(sketch(question));
    int[] howMany = new int[words.length * Long.SIZE + 1];
    for (int differing : apart) {
      howMany[differing]++;
    }
    int limit = -1;
    int found = 0;
    while (found < least && limit < howMany.length - 1) {
      limit++;
      found += howMany[limit];
    }
    int[] near = new int[found];
    int next = 0;
    for (int at = 0; next < found; at++) {
      if (apart[at] <= limit) {
        near[next] = at;
        next++;
      }
    }
    return Arrays.stream(near);
  }

  /** For each vector, the bits that differ. */
  private int[] apart(long[] asked) {
    int[] apart = new int[count];
    for (int from = 0; from < count; from += BLOCK) {
      for (int word = 0; word < words.length; word++) {
        addDiffering(asked[word], words[word], apart, from);
      }
    }
    return apart;
  }

  /** A plain loop over arrays, which Java turns into instructions for many numbers at once. */
  private static void addDiffering(long asked, long[] drawn, int[] apart, int from) {
    int to = Math.min(apart.length, from + BLOCK);
    for (int at = from; at < to; at++) {
      apart[at] += Long.bitCount(asked ^ drawn[at]);
    }
  }

  private long[] sketch(CompactVector vector) {
    long[] sketch = new long[words.length];
    byte[] bytes = vector.bytes();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] * vector.unit() > mean[i]) {
        sketch[i / Long.SIZE] |= 1L << i;
      }
    }
    return sketch;
  }

  private static float[] mean(List<CompactVector> vectors) {
    float[] mean = new float[vectors.isEmpty() ? 0 : vectors.getFirst().bytes().length];
    for (CompactVector vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector.bytes()[i] * vector.unit() / vectors.size();
      }
    }
    return mean;
  }
}
