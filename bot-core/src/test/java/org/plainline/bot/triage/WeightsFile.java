package org.plainline.bot.triage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was learnt, in the form that {@link Reader} reads: a byte a weight, the small ones left out.
 */
final class WeightsFile {

  /** Larger weights are cut, so that a byte is fine enough for the others. */
  private static final float WEIGHT_MAX = 6;

  /** Smaller weights, in steps, are left out: most of them, and they change few answers. */
  private static final int STEPS_MIN = 6;

  private static final float STEP = WEIGHT_MAX / Byte.MAX_VALUE;

  private final float[] bias;
  private final List<Integer> clues = new ArrayList<>();
  private final ByteArrayOutputStream counts = new ByteArrayOutputStream();
  private final ByteArrayOutputStream outputs = new ByteArrayOutputStream();
  private final ByteArrayOutputStream weights = new ByteArrayOutputStream();

  /**
   * Takes what says anything.
   *
   * @param known the row of each clue
   */
  WeightsFile(Map<Integer, Integer> known, Learner learner) {
    this.bias = learner.bias();
    known.keySet().stream().sorted().forEach(clue -> add(clue, known.get(clue), learner));
  }

  private void add(int clue, int row, Learner learner) {
    int before = weights.size();
    for (int output = 0; output < bias.length; output++) {
      int steps = Math.round(learner.weight(row, output) / STEP);
      if (Math.abs(steps) >= STEPS_MIN) {
        outputs.write(output);
        weights.write(Math.clamp(steps, -Byte.MAX_VALUE, Byte.MAX_VALUE));
      }
    }
    if (weights.size() > before) {
      clues.add(clue);
      counts.write(weights.size() - before);
    }
  }

  /** The bytes, headed by the digest of the lessons and the names of the signs. */
  byte[] with(byte[] digest, List<String> signs) {
    int names = signs.stream().mapToInt(sign -> Integer.BYTES + sign.length()).sum();
    int header = (3 + 1 + bias.length) * Integer.BYTES + digest.length + names;
    int tables = clues.size() * (Integer.BYTES + 1) + 2 * weights.size();
    ByteBuffer file = ByteBuffer.allocate(header + tables);
    file.putInt(Reader.FORM).put(digest).putInt(signs.size());
    signs.forEach(sign -> file.putInt(sign.length()).put(sign.getBytes(StandardCharsets.US_ASCII)));
    file.putFloat(STEP);
    for (float each : bias) {
      file.putFloat(each);
    }
    file.putInt(clues.size());
    clues.forEach(file::putInt);
    return file.put(counts.toByteArray())
        .put(outputs.toByteArray())
        .put(weights.toByteArray())
        .array();
  }
}
