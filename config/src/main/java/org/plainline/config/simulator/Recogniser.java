package org.plainline.config.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Turns English speech into words by CMU PocketSphinx, if that is on this machine. It stands in for
 * the carrier's recogniser, and as that does it is told which questions to expect. The sound goes
 * no further than this machine and is not kept.
 */
public final class Recogniser {

  /** Samples a second; each is 16 bits, little-endian, of one channel. */
  public static final int RATE = 16_000;

  private static final String PROGRAM = "pocketsphinx_continuous";
  private static final int SECONDS_MAX = 60;

  private final Path program;

  private Recogniser(Path program) {
    this.program = program;
  }

  /** The recogniser of this machine; empty where it has none. */
  public static Optional<Recogniser> found(String searchPath) {
    return Stream.of(searchPath.split(":", -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Recogniser::new);
  }

  /**
   * What was said; blank if nothing was understood.
   *
   * @param sound samples at {@link #RATE}
   * @param expected phrases that people are likely to say
   * @throws IOException if the program fails or takes more than {@value #SECONDS_MAX} seconds
   */
  public String words(byte[] sound, Collection<String> expected)
      throws IOException, InterruptedException {
    Path model = Files.createTempFile("phrases", ".lm");
    try {
      Files.write(model, PhraseModel.of(expected).arpa());
      return run(sound, model);
    } finally {
      Files.delete(model);
    }
  }

  private String run(byte[] sound, Path model) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            program.toString(),
            "-infile",
            "/dev/stdin",
            "-lm",
            model.toString(),
            "-logfn",
            "/dev/null");
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    FutureTask<String> heard =
        new FutureTask<>(
            () -> new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    Thread.ofVirtual().start(heard);
    try {
      try (OutputStream input = process.getOutputStream()) {
        input.write(sound);
      }
      String words = heard.get(SECONDS_MAX, TimeUnit.SECONDS);
      if (process.waitFor() != 0) {
        throw new IOException(PROGRAM + " ended with " + process.exitValue());
      }
      return String.join(" ", words.lines().map(String::strip).toList()).strip();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(PROGRAM + " gave no words within " + SECONDS_MAX + " seconds", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
