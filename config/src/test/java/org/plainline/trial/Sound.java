package org.plainline.trial;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sound of one channel, {@value #RATE} samples a second of 16 bits, little-endian. */
final class Sound {

  static final int RATE = 16_000;

  private static final int HEADER = 44;
  private static final int BYTES_A_SECOND = 2 * RATE;

  /** A moment: short enough to find the end of a word. */
  private static final int FRAME = BYTES_A_SECOND / 50;

  /** Of 32,767; what the codec makes of silence stays far below. */
  private static final int LOUD = 400;

  private static final Duration MARGIN = Duration.ofMillis(300);

  private final byte[] samples;

  private Sound(byte[] samples) {
    this.samples = samples;
  }

  static Sound silence(Duration length) {
    return new Sound(new byte[bytes(length)]);
  }

  static Sound joined(List<Sound> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(part -> all.writeBytes(part.samples));
    return new Sound(all.toByteArray());
  }

  /** What a file holds after a time, also while it is being written. */
  static Sound of(Path wave, Duration after) throws IOException {
    try (var channel = Files.newByteChannel(wave)) {
      long from = Math.min(channel.size(), HEADER + bytes(after));
      channel.position(from);
      byte[] rest = Channels.newInputStream(channel).readAllBytes();
      return new Sound(Arrays.copyOf(rest, rest.length / 2 * 2));
    }
  }

  /** How much sound is in a file, also while it is being written. */
  static Duration length(Path wave) throws IOException {
    return time((int) Math.max(0, Files.size(wave) - HEADER));
  }

  void write(Path wave) throws IOException {
    ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(HEADER - 8 + samples.length).put(ascii("WAVEfmt "));
    file.putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(RATE).putInt(BYTES_A_SECOND).putShort((short) 2).putShort((short) 16);
    file.put(ascii("data")).putInt(samples.length).put(samples);
    Files.write(wave, file.array());
  }

  byte[] samples() {
    return samples.clone();
  }

  Duration length() {
    return time(samples.length);
  }

  Sound between(Duration from, Duration to) {
    return new Sound(Arrays.copyOfRange(samples, bytes(from), Math.min(bytes(to), samples.length)));
  }

  boolean isQuiet() {
    return quietTail().equals(length());
  }

  /** How long it has been quiet at the end. */
  Duration quietTail() {
    int at = samples.length;
    while (at >= FRAME && !isLoud(at - FRAME)) {
      at -= FRAME;
    }
    return time(at < FRAME ? samples.length : samples.length - at);
  }

  /** Without the quiet before and after what is said, but for a moment of each. */
  Sound trimmed() {
    Duration head = quietHead();
    Duration start = head.compareTo(MARGIN) > 0 ? head.minus(MARGIN) : Duration.ZERO;
    return between(start, length().minus(quietTail()).plus(MARGIN));
  }

  /** How long somebody speaks, without the quiet before and after. */
  Duration speech() {
    return isQuiet() ? Duration.ZERO : length().minus(quietHead()).minus(quietTail());
  }

  private Duration quietHead() {
    int from = 0;
    while (from + FRAME <= samples.length && !isLoud(from)) {
      from += FRAME;
    }
    return time(from);
  }

  /**
   * Times at which somebody stops speaking for at least so long, each in the middle of the quiet,
   * and the end.
   */
  List<Duration> rests(Duration quiet) {
    List<Duration> rests = new ArrayList<>();
    int silentFrom = 0;
    for (int at = 0; at + FRAME <= samples.length; at += FRAME) {
      if (isLoud(at)) {
        if (at - silentFrom >= bytes(quiet)) {
          rests.add(time((at + silentFrom) / 2));
        }
        silentFrom = at + FRAME;
      }
    }
    rests.add(length());
    return rests;
  }

  private boolean isLoud(int from) {
    double sum = 0;
    for (int at = from; at < from + FRAME; at += 2) {
      int sample = (samples[at] & 0xff) | samples[at + 1] << 8;
      sum += (double) sample * sample;
    }
    return sum / (FRAME / 2) > (double) LOUD * LOUD;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  private static int bytes(Duration time) {
    return (int) (time.toMillis() * BYTES_A_SECOND / 1_000) / 2 * 2;
  }

  private static Duration time(int bytes) {
    return Duration.ofMillis(bytes * 1_000L / BYTES_A_SECOND);
  }
}
