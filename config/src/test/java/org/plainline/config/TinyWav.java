package org.plainline.config;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A tenth of a second of sound, made as it is needed. */
public final class TinyWav {

  private static final AudioFormat TELEPHONE = new AudioFormat(8_000, 8, 1, true, false);

  private TinyWav() {}

  /** A file of a tone of that many hertz. */
  public static byte[] of(int hertz) {
    byte[] samples = new byte[800];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (100 * Math.sin(2 * Math.PI * hertz * i / TELEPHONE.getSampleRate()));
    }
    var sound = new AudioInputStream(new ByteArrayInputStream(samples), TELEPHONE, samples.length);
    var file = new ByteArrayOutputStream();
    try {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
