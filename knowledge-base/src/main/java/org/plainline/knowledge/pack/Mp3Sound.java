package org.plainline.knowledge.pack;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Adds up the frames of an MP3 file: each says how long it is, in bytes and in time. */
final class Mp3Sound {

  private static final int MPEG_1 = 3;
  private static final int MPEG_2 = 2;
  private static final int RESERVED = 1;
  private static final int LAYER_3 = 1;
  private static final int[] KBITS_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
  };
  private static final int[] KBITS_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
  };
  private static final int[] RATES = {44_100, 48_000, 32_000, 0};
  private static final int TAG_HEADER = 10;

  private Mp3Sound() {}

  /** Empty if it has no frames of a kind that is known. */
  static Optional<Lasting> lasting(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    double seconds = 0;
    int at = afterTag(file);
    while (file.length - at >= Integer.BYTES) {
      int header = in.getInt(at);
      int rate = rate(header);
      int kbits = kbits(header);
      if (rate > 0 && kbits > 0) {
        int samples = bits(header, 19, 3) == MPEG_1 ? 1_152 : 576;
        seconds += (double) samples / rate;
        at += samples / Byte.SIZE * kbits * 1_000 / rate + bits(header, 9, 1);
      } else {
        at++;
      }
    }
    return Optional.of(seconds).filter(some -> some > 0).map(Lasting::of);
  }

  /** A title and the like may stand before the sound; its size has seven bits in each byte. */
  private static int afterTag(byte[] file) {
    if (file.length < TAG_HEADER || file[0] != 'I' || file[1] != 'D' || file[2] != '3') {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < TAG_HEADER; i++) {
      size = (size << 7) | (file[i] & 0x7f);
    }
    return Math.min(file.length, TAG_HEADER + size);
  }

  /** Samples a second; 0 if no frame begins like this. */
  private static int rate(int header) {
    int version = bits(header, 19, 3);
    boolean frame = bits(header, 21, 0x7ff) == 0x7ff && bits(header, 17, 3) == LAYER_3;
    int halved = version == MPEG_1 ? 0 : version == MPEG_2 ? 1 : 2;
    return frame && version != RESERVED ? RATES[bits(header, 10, 3)] >> halved : 0;
  }

  private static int kbits(int header) {
    int[] table = bits(header, 19, 3) == MPEG_1 ? KBITS_1 : KBITS_2;
    return table[bits(header, 12, 15)];
  }

  private static int bits(int header, int from, int mask) {
    return (header >>> from) & mask;
  }
}
