package org.plainline.knowledge.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The sound of a WAV file.
 *
 * @param data its samples, little-endian
 * @param second bytes of a second
 * @param bits of a sample; 0 where they are not plain numbers, so that quiet cannot be told
 */
record WavSound(ByteBuffer data, int second, int bits) {

  private static final int HEADER = 12;
  private static final int PART_HEADER = 8;
  private static final int FORMAT_SIZE = 16;
  private static final int PLAIN_NUMBERS = 1;
  private static final int MOMENTS_A_SECOND = 50;

  /** Of 1: what is softer than that is no speech. */
  private static final double LOUD = 0.01;

  /** Empty if it has no sound that can be measured. */
  static Optional<WavSound> of(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int at = Math.min(HEADER, file.length);
    int second = 0;
    int bits = 0;
    while (file.length - at >= PART_HEADER) {
      String name = new String(file, at, 4, ISO_8859_1);
      int size = in.getInt(at + 4);
      int from = at + PART_HEADER;
      // A file that is written to a pipe does not know its size.
      int to = size < 0 || size > file.length - from ? file.length : from + size;
      if (name.equals("fmt ") && to - from >= FORMAT_SIZE) {
        second = in.getInt(from + 8);
        bits = in.getShort(from) == PLAIN_NUMBERS ? in.getShort(from + 14) : 0;
      } else if (name.equals("data") && second > 0 && to > from) {
        ByteBuffer data = in.slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN);
        return Optional.of(new WavSound(data, second, bits));
      }
      at = Math.min(file.length, to + size % 2);
    }
    return Optional.empty();
  }

  /** How long somebody speaks in it; empty if it is quiet. */
  Optional<Lasting> lasting() {
    if (bits != Byte.SIZE && bits != Short.SIZE) {
      return Optional.of(Lasting.of((double) data.limit() / second));
    }
    int moment = Math.max(2, second / MOMENTS_A_SECOND / 2 * 2);
    int first = -1;
    int end = 0;
    for (int at = 0; at + moment <= data.limit(); at += moment) {
      if (isLoud(at, at + moment)) {
        first = first < 0 ? at : first;
        end = at + moment;
      }
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(Lasting.exactly((double) (end - first) / second));
  }

  private boolean isLoud(int from, int to) {
    double sum = 0;
    int step = bits / Byte.SIZE;
    for (int at = from; at < to; at += step) {
      double sample = sample(at);
      sum += sample * sample;
    }
    return sum * step / (to - from) > LOUD * LOUD;
  }

  /** From -1 to 1. */
  private double sample(int at) {
    return bits == Byte.SIZE ? ((data.get(at) & 0xff) - 128) / 128.0 : data.getShort(at) / 32_768.0;
  }
}
