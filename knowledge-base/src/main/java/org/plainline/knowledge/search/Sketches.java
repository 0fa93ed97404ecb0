package org.plainline.knowledge.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Vectors drawn with one bit a number: is it above its mean or not? Vectors of like meaning differ
 * in few bits, and bits are compared a hundred times faster than numbers, so that among hundreds of
 * thousands only the few that look near have to be measured.
 */
final class Sketches {

  private final float[] mean;
  private final int words;
  private final long[] bits;

  Sketches(List<CompactVector> vectors) {
    this.mean = mean(vectors);
    this.words = Math.ceilDiv(mean.length, Long.SIZE);
    this.bits = new long[vectors.size() * words];
    for (int at = 0; at < vectors.size(); at++) {
      System.arraycopy(sketch(vectors.get(at)), 0, bits, at * words, words);
    }
  }

  /** Numbers of the vectors that differ in the fewest bits, this many or, at a tie, some more. */
  IntStream near(CompactVector question, int least) {
    if (words == 0) {
      return IntStream.empty();
    }
    long[] asked = sketch(question);
    short[] apart = new short[bits.length / words];
    int[] howMany = new int[words * Long.SIZE + 1];
    for (int at = 0; at < apart.length; at++) {
      int differing = 0;
      for (int word = 0; word < words; word++) {
        differing += Long.bitCount(asked[word] ^ bits[at * words + word]);
      }
      apart[at] = (short) differing;
      howMany[differing]++;
    }
    int limit = -1;
    for (int found = 0; found < least && limit < howMany.length - 1; found += howMany[limit]) {
      limit++;
    }
    int most = limit;
    return IntStream.range(0, apart.length).filter(at -> apart[at] <= most);
  }

  private long[] sketch(CompactVector vector) {
    long[] sketch = new long[words];
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
