package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV that somebody else made: columns in any order under a head, or in the usual order without
 * one. Cells lose the space around them; a cell that is not there is empty; what is no UTF-8
 * becomes a sign for "unreadable" and stops nothing.
 */
public final class PlainTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreSurroundingSpaces(true)
          .setTrailingData(true)
          .setLenientEof(true)
          .get();

  /** What some programs write in front of a table to say that it is Unicode. */
  private static final String MARK = "^\\x{FEFF}";

  private PlainTable() {}

  /** What may part the cells; a spreadsheet writes semicolons where commas part decimals. */
  private static final List<Character> SIGNS = List.of(',', ';', '\t');

  /**
   * The rows under the head, cells by column.
   *
   * @param columns in their usual order
   * @param needed those that a head must name
   * @throws PackUnreadable if there is a head that lacks one, or a quote never ends
   */
  public static List<Map<String, String>> read(Path csv, List<String> columns, List<String> needed)
      throws IOException {
    List<CSVRecord> records = records(csv, columns);
    List<String> head = records.isEmpty() ? List.of() : head(records.getFirst().stream());
    boolean headed = head.stream().anyMatch(columns::contains);
    Optional<String> missing = needed.stream().filter(each -> !head.contains(each)).findFirst();
    if (headed && missing.isPresent()) {
      throw new PackUnreadable(
          "The head of " + csv.getFileName() + " does not name the column " + missing.get() + ".",
          "Name the columns " + String.join(", ", columns) + ".");
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (CSVRecord record : records.subList(headed ? 1 : 0, records.size())) {
      if (record.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row(record, headed ? head : columns));
      }
    }
    return rows;
  }

  private static List<CSVRecord> records(Path csv, List<String> columns) throws IOException {
    String text =
        new String(Files.readAllBytes(csv), StandardCharsets.UTF_8).replaceFirst(MARK, "");
    char sign = sign(text.lines().findFirst().orElse(""), columns);
    CSVFormat format = FORMAT.builder().setDelimiter(sign).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    } catch (UncheckedIOException e) {
      throw new PackUnreadable(
          csv.getFileName() + " breaks off inside a quoted cell.", "Save it again as CSV.");
    }
  }

  /** The sign that makes columns of the head; without a head a tab, if there is one. */
  private static char sign(String first, List<String> columns) {
    for (char sign : SIGNS) {
      List<String> cells = List.of(first.replace("\"", "").split(String.valueOf(sign), -1));
      if (head(cells.stream()).stream().anyMatch(columns::contains)) {
        return sign;
      }
    }
    return first.contains("\t") ? '\t' : ',';
  }

  private static List<String> head(Stream<String> cells) {
    return cells.map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static Map<String, String> row(CSVRecord record, List<String> head) {
    Map<String, String> cells = new HashMap<>();
    for (int at = 0; at < head.size(); at++) {
      cells.putIfAbsent(head.get(at), at < record.size() ? record.get(at).strip() : "");
    }
    return cells;
  }
}
