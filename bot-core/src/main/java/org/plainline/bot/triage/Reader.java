package org.plainline.bot.triage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The half of triage that learnt from examples: a softmax over NONE, INFO and each danger sign, and
 * a logistic for NOW against MAYBE, linear in the {@link Clues} of a message. The weights are
 * fitted by the lessons of {@code danger/lessons}, a byte each. Most clues say something of a few
 * outputs only, so only those weights are kept.
 */
final class Reader {

  /** First four bytes of a file of weights of this form. */
  static final int FORM = 0x504c5232;

  static final int DIGEST_BYTES = 32;

  /** Outputs before the first sign. */
  static final int NONE = 0;

  static final int INFO = 1;
  static final int FIRST_SIGN = 2;

  private static final int BUCKET_BITS = 16;
  private static final int BUCKETS = 1 << BUCKET_BITS;

  private final byte[] digest;
  private final List<String> signs;
  private final float step;
  private final float[] bias;

  /** In order. */
  private final int[] clues;

  /** Where those clues begin that share their highest bits: a look-up reads only a few. */
  private final int[] begins = new int[BUCKETS + 1];

  /** Where the weights of each clue start; one more, where the last end. */
  private final int[] starts;

  /** Of each weight, of which output it is. */
  private final byte[] of;

  private final byte[] weights;

  private Reader(ByteBuffer file) {
    if (file.remaining() < Integer.BYTES || file.getInt() != FORM) {
      throw new IllegalArgumentException("not the weights of a reader");
    }
    this.digest = bytes(file, DIGEST_BYTES);
    this.signs = signs(file);
    this.step = file.getFloat();
    this.bias = new float[outputs()];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = file.getFloat();
    }
    this.clues = new int[file.getInt()];
    file.asIntBuffer().get(clues);
    file.position(file.position() + clues.length * Integer.BYTES);
    this.starts = starts(bytes(file, clues.length));
    this.of = bytes(file, starts[clues.length]);
    this.weights = bytes(file, starts[clues.length]);
    for (int clue : clues) {
      begins[bucket(clue) + 1]++;
    }
    Arrays.parallelPrefix(begins, Integer::sum);
  }

  private static int[] starts(byte[] counts) {
    int[] starts = new int[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      starts[i + 1] = starts[i] + counts[i];
    }
    return starts;
  }

  /**
   * Reads the weights out of a file that the lessons made.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static Reader of(byte[] file) {
    return new Reader(ByteBuffer.wrap(file));
  }

  private static byte[] bytes(ByteBuffer file, int size) {
    byte[] bytes = new byte[size];
    file.get(bytes);
    return bytes;
  }

  private static List<String> signs(ByteBuffer file) {
    List<String> signs = new ArrayList<>();
    for (int i = file.getInt(); i > 0; i--) {
      signs.add(new String(bytes(file, file.getInt()), StandardCharsets.US_ASCII));
    }
    return List.copyOf(signs);
  }

  private int outputs() {
    return FIRST_SIGN + signs.size() + 1;
  }

  List<String> signs() {
    return signs;
  }

  /** SHA-256 of the lessons that taught it. */
  byte[] digest() {
    return digest.clone();
  }

  Opinion read(int[] seen) {
    float[] sums = new float[outputs()];
    for (int clue : seen) {
      int row = row(clue);
      for (int at = row < 0 ? 0 : starts[row]; row >= 0 && at < starts[row + 1]; at++) {
        sums[of[at]] += weights[at];
      }
    }
    float scale = scale(seen.length) * step;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = bias[i] + scale * sums[i];
    }
    int last = sums.length - 1;
    double now = 1 / (1 + Math.exp(-sums[last]));
    int likeliest = softmax(sums, last);
    return new Opinion(1 - sums[NONE] - sums[INFO], sums[INFO], now, signs.get(likeliest));
  }

  /** Where a clue is; -1 if it taught nothing. */
  private int row(int clue) {
    int bucket = bucket(clue);
    for (int at = begins[bucket]; at < begins[bucket + 1]; at++) {
      if (clues[at] == clue) {
        return at;
      }
    }
    return -1;
  }

  /** The clues are in the order of signed numbers. */
  private static int bucket(int clue) {
    return (clue >> (Integer.SIZE - BUCKET_BITS)) + BUCKETS / 2;
  }

  /** What a clue counts in a message of so many: long ones are not louder. */
  static float scale(int clues) {
    return (float) (1 / Math.sqrt(Math.max(1, clues)));
  }

  /** Makes the first sums probabilities, in place; the likeliest sign of them. */
  private static int softmax(float[] sums, int to) {
    float highest = Float.NEGATIVE_INFINITY;
    int likeliest = 0;
    for (int i = 0; i < to; i++) {
      highest = Math.max(highest, sums[i]);
      if (i >= FIRST_SIGN && sums[i] > sums[FIRST_SIGN + likeliest]) {
        likeliest = i - FIRST_SIGN;
      }
    }
    double total = 0;
    for (int i = 0; i < to; i++) {
      sums[i] = (float) Math.exp(sums[i] - highest);
      total += sums[i];
    }
    for (int i = 0; i < to; i++) {
      sums[i] /= (float) total;
    }
    return likeliest;
  }
}
