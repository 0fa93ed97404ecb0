package org.plainline.trial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks in databases and logs, as bytes, for anybody's number or chat id and for what was said. */
final class Traces {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{8,15}");

  private Traces() {}

  /** How often somebody or something said is found in the files of a folder. */
  static long count(Path folder, List<String> people) throws IOException {
    Set<String> numbers = new HashSet<>();
    people.forEach(who -> numbers.add(who.replace("+", "")));
    long found = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found += count(text(file), numbers);
      }
    }
    return found;
  }

  /** A database that runs may delete a file while others are read. */
  private static String text(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (NoSuchFileException _) {
      return "";
    }
  }

  private static long count(String text, Set<String> numbers) {
    long found = Citizens.sentences().filter(text::contains).count();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      found += numbers.contains(digits.group()) ? 1 : 0;
    }
    return found;
  }
}
