package org.plainline.config.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Which column of a file of labelled messages holds what: told by the heading, or guessed by what
 * stands in them. A column that is not there is -1.
 */
record Columns(boolean headed, int text, int label, int sign, int language) {

  private static final Set<String> TEXT = Set.of("text", "message", "msg", "utterance", "question");
  private static final Set<String> LABEL =
      Set.of("urgency", "expected", "class", "label", "expected_class", "expected class");
  private static final Set<String> SIGN = Set.of("sign", "danger", "expected_sign", "danger_sign");
  private static final Set<String> LANGUAGE = Set.of("language", "lang", "locale");

  private static final Set<String> URGENT =
      Set.of("now", "maybe", "danger", "urgent", "emergency", "alarm", "yes", "true", "1");
  private static final Set<String> QUIET =
      Set.of("info", "none", "safe", "everyday", "ok", "no", "false", "0");

  /** One blank or odd cell in twenty does not hide what a column is. */
  private static final double NEARLY_ALL = 0.95;

  static boolean isClass(String cell) {
    return URGENT.contains(cell) || QUIET.contains(cell);
  }

  static boolean isUrgent(String cell) {
    return URGENT.contains(cell);
  }

  private static boolean isName(String cell) {
    return LABEL.contains(cell) || SIGN.contains(cell) || LANGUAGE.contains(cell);
  }

  static boolean isNothing(String cell) {
    return cell.isEmpty() || cell.equals("none") || cell.equals("-");
  }

  /** The cells of a file, tab-separated if its first line has a tab. */
  static List<List<String>> rows(Path file) throws IOException {
    boolean tabs;
    try (var lines = Files.lines(file)) {
      tabs = lines.findFirst().orElse("").contains("\t");
    }
    CSVFormat format = tabs ? CSVFormat.TDF.builder().setQuote(null).get() : CSVFormat.RFC4180;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = format.parse(reader)) {
      return rows.stream().map(row -> row.stream().toList()).toList();
    }
  }

  static Columns of(List<List<String>> rows, String file) {
    List<String> heading =
        rows.isEmpty() ? List.of() : rows.getFirst().stream().map(Columns::plain).toList();
    boolean headed =
        heading.stream().anyMatch(TEXT::contains)
            && (heading.size() == 1 || heading.stream().anyMatch(Columns::isName));
    Columns columns = headed ? named(heading) : guessed(rows);
    boolean everyday = heading.size() == (columns.language < 0 ? 1 : 2);
    if (columns.text < 0 || (columns.label < 0 && columns.sign < 0 && !everyday)) {
      throw new IllegalArgumentException(
          file + " needs a column of texts and one of classes (NOW, MAYBE, INFO, NONE) or signs.");
    }
    return columns;
  }

  private static Columns named(List<String> heading) {
    return new Columns(
        true,
        place(heading, TEXT::contains),
        place(heading, LABEL::contains),
        place(heading, SIGN::contains),
        place(heading, LANGUAGE::contains));
  }

  /** Classes and languages are told by their few values, the text by its spaces, a sign is left. */
  private static Columns guessed(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> all = IntStream.range(0, width).boxed().toList();
    int text =
        all.stream().max((a, b) -> Long.compare(letters(rows, a), letters(rows, b))).orElse(-1);
    int label = place(all, column -> column != text && mostly(rows, column, Columns::isClass));
    int language =
        place(
            all,
            column -> column != text && mostly(rows, column, cell -> cell.matches("[a-z]{2}")));
    int sign =
        place(
            all,
            column ->
                column != text
                    && column != label
                    && column != language
                    && mostly(rows, column, cell -> cell.matches("[a-z/ -]{0,24}")));
    return new Columns(false, text, label, sign, language);
  }

  private static <T> int place(List<T> all, Predicate<T> wanted) {
    return IntStream.range(0, all.size())
        .filter(i -> wanted.test(all.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static long letters(List<List<String>> rows, int column) {
    return rows.stream().mapToLong(row -> cell(row, column).length()).sum();
  }

  private static boolean mostly(List<List<String>> rows, int column, Predicate<String> wanted) {
    long fitting = rows.stream().filter(row -> wanted.test(plain(cell(row, column)))).count();
    return fitting >= NEARLY_ALL * rows.size();
  }

  private static String plain(String cell) {
    return cell.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String cell(List<String> row, int column) {
    return column < 0 || column >= row.size() ? "" : row.get(column);
  }

  String text(List<String> row) {
    return cell(row, text);
  }

  String label(List<String> row) {
    return plain(cell(row, label));
  }

  String sign(List<String> row) {
    return plain(cell(row, sign));
  }

  String language(List<String> row) {
    return plain(cell(row, language));
  }
}
