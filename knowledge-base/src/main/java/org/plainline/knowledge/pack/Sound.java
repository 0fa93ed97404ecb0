package org.plainline.knowledge.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole file of sound, never changed. */
public final class Sound {

  private static final int FINGERPRINT_BYTES = 16;

  private final Format format;
  private final byte[] bytes;

  public Sound(Format format, byte[] bytes) {
    this.format = format;
    this.bytes = bytes.clone();
  }

  /** What every phone network can be given. */
  public enum Format {
    MP3("audio/mpeg"),
    WAV("audio/wav");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    /** Whether a file begins like one of this format. */
    boolean begins(byte[] sound) {
      return switch (this) {
        case MP3 -> starts(sound, 0, 'I', 'D', '3') || isFrame(sound);
        case WAV -> starts(sound, 0, 'R', 'I', 'F', 'F') && starts(sound, 8, 'W', 'A', 'V', 'E');
      };
    }

    /** Eleven bits set begin a frame of MPEG sound. */
    private static boolean isFrame(byte[] sound) {
      return sound.length > 1 && (sound[0] & 0xFF) == 0xFF && (sound[1] & 0xE0) == 0xE0;
    }

    private static boolean starts(byte[] sound, int at, char... letters) {
      for (int i = 0; i < letters.length; i++) {
        if (sound.length <= at + i || sound[at + i] != letters[i]) {
          return false;
        }
      }
      return true;
    }
  }

  public Format format() {
    return format;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** How long somebody speaks in it; empty where that cannot be told. */
  Optional<Lasting> lasting() {
    return switch (format) {
      case MP3 -> Mp3Sound.lasting(bytes);
      case WAV -> WavSound.of(bytes).flatMap(WavSound::lasting);
    };
  }

  /** Another one for another sound: 32 hexadecimal digits. */
  public String fingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sound sound
        && format == sound.format
        && Arrays.equals(bytes, sound.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Sound[" + format + ", " + bytes.length + " bytes]";
  }
}
