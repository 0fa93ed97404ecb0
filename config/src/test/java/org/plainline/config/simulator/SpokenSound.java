package org.plainline.config.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Speech made by Flite, a small speech synthesiser: real sound, the same each time. */
public final class SpokenSound {

  private static final String PROGRAM = "flite";
  private static final int SECONDS_MAX = 30;

  private SpokenSound() {}

  /** A WAV file of these words: 16,000 samples a second of 16 bits. */
  public static Path of(String words, Path folder) throws IOException, InterruptedException {
    return of(words, 1, folder);
  }

  /**
   * The same at another pace.
   *
   * @param rate of the voice's own, which is 1
   */
  public static Path of(String words, double rate, Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("spoken.wav");
    Process process = started(words, rate, file);
    if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(PROGRAM + " did not speak");
    }
    return file;
  }

  /**
   * The same after a second of quiet, as people leave before they speak; a busy machine may lose
   * the beginning of what a microphone hears.
   */
  static Path afterQuiet(String words, Path folder)
      throws IOException, InterruptedException, UnsupportedAudioFileException {
    Path file = folder.resolve("after-quiet.wav");
    try (AudioInputStream spoken = AudioSystem.getAudioInputStream(of(words, folder).toFile())) {
      AudioFormat format = spoken.getFormat();
      long quiet = (long) format.getFrameRate();
      byte[] silence = new byte[(int) quiet * format.getFrameSize()];
      var sound = new SequenceInputStream(new ByteArrayInputStream(silence), spoken);
      AudioSystem.write(
          new AudioInputStream(sound, format, quiet + spoken.getFrameLength()),
          AudioFileFormat.Type.WAVE,
          file.toFile());
    }
    return file;
  }

  private static Process started(String words, double rate, Path file) {
    String stretch = "duration_stretch=" + 1 / rate;
    try {
      return new ProcessBuilder(
              PROGRAM, "-voice", "slt", "--setf", stretch, "-t", words, "-o", file.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The microphone is tested with real sound. Install what speaks and what hears"
              + " (on Debian: apt-get install flite pocketsphinx pocketsphinx-en-us).",
          e);
    }
  }
}
