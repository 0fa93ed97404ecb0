package org.plainline.knowledge.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of a pack as a table, and how lists stand in a cell: one entry a line, the fields of
 * an entry parted by bars. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, which is taken off again on the way back.
 */
final class Columns {

  /** The column from which an import sees what the pack said when it was exported. */
  static final String WAS = "was";

  static final List<String> NAMES =
      List.of(
          "id",
          "language",
          "topic",
          "risk",
          "audience",
          "region",
          "evidence",
          "title",
          "questions",
          "lead",
          "steps",
          "why",
          "help",
          "on",
          "until",
          "by",
          "sources",
          WAS);

  /** Columns that say the same in every row of a practice. */
  static final List<String> SHARED =
      List.of("topic", "risk", "audience", "region", "evidence", "on", "until", "by", "sources");

  static final List<String> SOURCE_FIELDS =
      List.of("publisher", "title", "address", "seen", "kind");
  static final List<String> APPROVAL_FIELDS = List.of("name", "organisation", "role");

  /** What a spreadsheet holds in one cell. */
  static final int CELL_MAX = 32_767;

  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\p{Z}\\x{200B}\\x{FEFF}]+|[\\s\\p{Z}\\x{200B}\\x{FEFF}]+$");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private Columns() {}

  /** The cell for a text. */
  static String guard(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** The text of a cell. */
  static String unguard(String cell) {
    boolean guarded = cell.startsWith("'") && FORMULA.matcher(cell).matches();
    return guarded ? cell.substring(1) : cell;
  }

  /** Without the blanks around it, also those that do not break a line. */
  static String trim(String cell) {
    return EDGES.matcher(cell).replaceAll("");
  }

  /** A list in a cell. */
  static String lines(List<String> entries) {
    return String.join("\n", entries.stream().map(entry -> entry.replace('\n', ' ')).toList());
  }

  /** The list of a cell; blank lines do not count. */
  static List<String> entries(String cell) {
    return cell.lines().map(Columns::trim).filter(line -> !line.isEmpty()).toList();
  }

  /** Records in a cell. */
  static String records(List<Map<String, Object>> records) {
    return lines(records.stream().map(Columns::bars).toList());
  }

  private static String bars(Map<String, Object> entry) {
    return entry.values().stream()
        .map(value -> String.valueOf(value).replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining(" | "));
  }

  /** The records of a cell, by these field names; a field too many is called "too many". */
  static List<Map<String, Object>> records(String cell, List<String> fields) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (String line : entries(cell)) {
      Map<String, Object> entry = new LinkedHashMap<>();
      String[] values = BAR.split(line, -1);
      for (int at = 0; at < values.length; at++) {
        String name = at < fields.size() ? fields.get(at) : "too many";
        entry.put(name, values[at].strip().replace("\\|", "|").replace("\\\\", "\\"));
      }
      records.add(entry);
    }
    return records;
  }
}
