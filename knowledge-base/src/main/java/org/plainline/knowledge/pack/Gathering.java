package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Collects the files of a pack and stops where a pack stops being plausible. */
final class Gathering {

  static final int FILES_MAX = 200_000;
  static final int FILE_BYTES_MAX = 1_000_000;
  static final long PACK_BYTES_MAX = 500_000_000;

  /** Sounds stay in memory, so that a phone call never waits for a disk. */
  static final long AUDIO_BYTES_MAX = 32_000_000;

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Limits limits;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong audioBytes = new AtomicLong();

  Gathering() {
    this(new Limits(FILES_MAX, FILE_BYTES_MAX, PACK_BYTES_MAX));
  }

  Gathering(Limits limits) {
    this.limits = limits;
  }

  /** How much a pack may hold. */
  record Limits(int filesMax, int fileBytesMax, long packBytesMax) {}

  /** Whether a file is a recording. */
  static boolean isSound(String name) {
    return name.startsWith("audio/") && (name.endsWith(".mp3") || name.endsWith(".wav"));
  }

  /**
   * Takes YAML files and recordings, and leaves the rest; never reads past a limit, whatever a
   * header claims. A recording that is too large is taken up to one byte past the limit, to be
   * reported by its reader.
   */
  void take(String name, InputStream in) throws IOException {
    if (isSound(name)) {
      takeSound(name, in);
    } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      takeText(name, in);
    }
  }

  private void takeSound(String name, InputStream in) throws IOException {
    byte[] content = in.readNBytes(FILE_BYTES_MAX + 1);
    if (audioBytes.addAndGet(content.length) > AUDIO_BYTES_MAX) {
      throw new PackUnreadable(
          "The recordings take more than " + AUDIO_BYTES_MAX + " bytes together.",
          "Save them as mp3 with one channel and 32 kbit/s, or leave some out.");
    }
    files.put(name, content);
  }

  private void takeText(String name, InputStream in) throws IOException {
    byte[] content = in.readNBytes(limits.fileBytesMax + 1);
    if (content.length > limits.fileBytesMax) {
      throw new PackUnreadable(
          "The file " + name + " is larger than " + limits.fileBytesMax + " bytes.",
          "Split it into one file a practice.");
    }
    if (bytes.addAndGet(content.length) > limits.packBytesMax || files.size() >= limits.filesMax) {
      throw new PackUnreadable(
          "The pack holds more than a pack may hold.",
          "Give it out as several packs of at most " + limits.filesMax + " files.");
    }
    files.put(name, content);
  }

  SortedMap<String, byte[]> files() {
    return files;
  }
}
