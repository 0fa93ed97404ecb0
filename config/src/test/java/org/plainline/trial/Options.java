package org.plainline.trial;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a trial was told on the command line, as {@code --name=value}. */
record Options(List<String> words) {

  /** What a mistyped word ends with: neither done nor failed. */
  private static final int MISUSED = 2;

  /**
   * The words, if all are known; else ends this process with a sentence that names those that are:
   * a long run with another setting than was asked for is worth nothing.
   */
  static Options of(String[] words, String... known) {
    try {
      return read(words, known);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(MISUSED);
      throw e;
    }
  }

  /**
   * The same for a test.
   *
   * @throws IllegalArgumentException if a word is not known, naming those that are
   */
  static Options read(String[] words, String... known) {
    List<String> starts = Arrays.stream(known).map(Options::start).toList();
    Predicate<String> isKnown = word -> starts.stream().anyMatch(word::startsWith);
    Arrays.stream(words)
        .filter(isKnown.negate())
        .findFirst()
        .ifPresent(word -> {
          String names = starts.stream().collect(Collectors.joining(", "));
          throw new IllegalArgumentException(word + " is not known here. Known are " + names);
        });
    return new Options(List.of(words));
  }

  int number(String name, int otherwise) {
    return text(name).map(Integer::parseInt).orElse(otherwise);
  }

  Optional<String> text(String name) {
    String start = start(name);
    return words.stream()
        .filter(word -> word.startsWith(start))
        .map(word -> word.substring(start.length()))
        .findFirst();
  }

  Path jar() {
    return Path.of(text("jar").orElse("config/target/plainline.jar"));
  }

  private static String start(String name) {
    return "--" + name + "=";
  }
}
