package org.plainline.bot.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;

/**
 * The words and tables that ship with the bot: one folder a subject, one file a language. Reading
 * happens here and nowhere else, so the packages that use the tables stay pure.
 */
public final class Wording {

  private Wording() {}

  /** The languages that have a complete set of files, in the order in which to offer them. */
  public static List<Language> languages() {
    return lines("wording/languages.tsv").stream()
        .map(line -> new Language(line.split("\t", 2)[0]))
        .toList();
  }

  /** The lines of {@code wording/<subject>/<language>.tsv} of every shipped language. */
  public static Map<Language, List<String>> tables(String... subjects) {
    Map<Language, List<String>> tables = new LinkedHashMap<>();
    for (Language language : languages()) {
      tables.put(
          language,
          Stream.of(subjects)
              .flatMap(subject -> lines("wording/" + subject + "/" + language + ".tsv").stream())
              .toList());
    }
    return tables;
  }

  /**
   * The bytes of a shipped file.
   *
   * @throws IllegalStateException if there is no such file
   */
  public static byte[] bytes(String path) {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("shipped file cannot be read: " + path, e);
    }
  }

  /**
   * The lines of a shipped file, without blank lines and those that start with {@code #}.
   *
   * @throws IllegalStateException if there is no such file
   */
  public static List<String> lines(String path) {
    try (InputStream in = open(path)) {
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("shipped file cannot be read: " + path, e);
    }
  }

  private static InputStream open(String path) {
    InputStream in = Wording.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("shipped file is missing: " + path);
    }
    return in;
  }
}
