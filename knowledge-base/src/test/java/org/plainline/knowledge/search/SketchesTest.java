package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchesTest {

  private static final int NUMBERS = 96;

  private final Random random = new Random(11);
  private final List<CompactVector> vectors =
      IntStream.range(0, 3_000).mapToObj(at -> CompactVector.of(aroundOne())).toList();
  private final Sketches sketches = new Sketches(vectors);

  @Test
  void of_many_vectors_a_few_are_looked_at_and_the_nearest_is_among_them() {
    for (int at = 0; at < vectors.size(); at += 50) {
      int wanted = at;

      int[] near = sketches.near(blurred(vectors.get(at)), 30).toArray();

      assertThat(near).contains(wanted);
      assertThat(near.length).isBetween(30, 300);
    }
  }

  @Test
  void no_vectors_and_more_wanted_than_there_are_is_no_fault() {
    assertThat(new Sketches(List.of()).near(vectors.getFirst(), 5)).isEmpty();
    assertThat(sketches.near(vectors.getFirst(), 9_999)).hasSize(vectors.size());
  }

  /** Models put all their vectors on one side, so the mean is far from nothing. */
  private float[] aroundOne() {
    float[] vector = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      vector[i] = 1 + (float) random.nextGaussian();
    }
    return vector;
  }

  private CompactVector blurred(CompactVector vector) {
    float[] blurred = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      blurred[i] = vector.bytes()[i] * vector.unit() + .3f * (float) random.nextGaussian();
    }
    return CompactVector.of(blurred);
  }
}
