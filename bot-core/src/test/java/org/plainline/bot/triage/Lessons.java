package org.plainline.bot.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All lessons: the files of {@code danger/lessons}, the cases, and the examples of the rules. */
final class Lessons {

  private static final Path FOLDER = Path.of("src/test/resources/danger/lessons");

  /** The source of what stands in the cases and beside the rules. */
  static final String OF_RULES = "rules";

  private Lessons() {}

  /** In a fixed order; a text that stands twice counts once, as it is labelled first. */
  static List<Lesson> all() {
    Map<String, Lesson> lessons = new LinkedHashMap<>();
    for (Cases one : Cases.all()) {
      String sign = one.urgency() == Urgency.NONE ? "" : one.sign();
      lessons.putIfAbsent(
          one.text(), new Lesson(one.text(), one.urgency(), sign, one.language(), OF_RULES));
    }
    for (Path file : files()) {
      for (Lesson lesson : read(file)) {
        lessons.putIfAbsent(lesson.text(), lesson);
      }
    }
    return List.copyOf(lessons.values());
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lessons of one file: text, urgency and sign, under a heading. */
  static List<Lesson> read(Path file) {
    String language = file.getFileName().toString().replace(".tsv", "");
    String source = file.getParent().getFileName().toString();
    List<Lesson> lessons = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
          throw new IllegalArgumentException(file + " has a line without three columns: " + line);
        }
        Urgency urgency = Urgency.valueOf(columns[1]);
        lessons.add(new Lesson(columns[0], urgency, columns[2], language, source));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lessons;
  }

  /** SHA-256 of the lessons, whatever file they stand in. */
  static byte[] digest(List<Lesson> lessons) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Lesson one : lessons) {
        String line = String.join("\t", one.text(), one.urgency().name(), one.sign()) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
