package org.plainline.knowledge.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.plainline.knowledge.pack.Finding.Weight;

/**
 * Rows of cells, as they come from any spreadsheet, into a table. The head may stand under a title,
 * its columns in any order and case.
 */
final class TableReader {

  /** A head is looked for in so many rows. */
  static final int TITLE_ROWS_MAX = 10;

  private static final Predicate<String> LOSES = Pattern.compile("\\?{4,}|\\x{FFFD}").asPredicate();
  private static final List<String> DATES = List.of("on", "until");

  private final String place;
  private final List<Finding> findings = new ArrayList<>();
  private final List<RowsReader.Row> rows = new ArrayList<>();
  private final List<String> head = new ArrayList<>();

  TableReader(String place) {
    this.place = place;
  }

  /** True if these cells name the columns without which nothing can be told apart. */
  static boolean isHead(List<String> cells) {
    List<String> names = cells.stream().map(TableReader::named).toList();
    return names.contains("id") && names.contains("language");
  }

  /** Takes the next row; number counts from 1 as the spreadsheet shows it. */
  void take(int number, List<String> cells) throws PackUnreadable {
    if (!head.isEmpty()) {
      keep(number, cells);
    } else if (isHead(cells)) {
      cells.stream().map(TableReader::named).forEach(head::add);
      checkHead(number);
    } else if (number > TITLE_ROWS_MAX) {
      throw noHead();
    }
    if (rows.size() > PackSheet.ROWS_MAX) {
      throw new PackUnreadable("The table has too many rows.", "Split the pack.");
    }
  }

  /** True if this column is taken in; false above the head. */
  boolean takes(int column) {
    return column < head.size() && Columns.NAMES.contains(head.get(column));
  }

  /** True if a date is at home in this column. */
  boolean takesDates(int column) {
    return column < head.size() && DATES.contains(head.get(column));
  }

  /** Notes a cell that holds no text. */
  void refuse(int number, int column, String what) {
    broken(
        number,
        "The column " + head.get(column) + " holds " + what + ".",
        "Write the text itself.");
  }

  /** Notes something about the whole table. */
  void weak(int number, String problem, String cure) {
    findings.add(new Finding(Weight.WEAK, place, number, problem, cure));
  }

  PackSheet.Table table() throws PackUnreadable {
    if (head.isEmpty()) {
      throw noHead();
    }
    checkLetters();
    boolean whole = missing().isEmpty() && doubled().isEmpty();
    return new PackSheet.Table(whole ? rows : List.of(), findings);
  }

  private static PackUnreadable noHead() {
    return new PackUnreadable(
        "No row of the table has columns called id and language.",
        "Export the pack again and fill in that table.");
  }

  private static String named(String cell) {
    return Columns.trim(cell).toLowerCase(Locale.ROOT);
  }

  private void keep(int number, List<String> cells) {
    Map<String, String> byColumn = new HashMap<>();
    for (int at = 0; at < Math.min(head.size(), cells.size()); at++) {
      byColumn.putIfAbsent(head.get(at), cells.get(at));
    }
    if (byColumn.values().stream().anyMatch(cell -> !cell.isBlank())) {
      rows.add(new RowsReader.Row(number, byColumn));
    }
  }

  /** A spreadsheet that saves letters its encoding lacks puts question marks in their place. */
  private void checkLetters() {
    List<RowsReader.Row> lost =
        rows.stream().filter(row -> row.cells().values().stream().anyMatch(LOSES)).toList();
    if (!lost.isEmpty()) {
      Map<String, String> first = lost.getFirst().cells();
      String column =
          head.stream()
              .filter(name -> LOSES.test(first.getOrDefault(name, "")))
              .findFirst()
              .orElse("");
      String more = lost.size() == 1 ? "" : ", and so have " + (lost.size() - 1) + " more rows";
      broken(
          lost.getFirst().number(),
          "The column " + column + " has question marks in place of letters" + more + ".",
          "Save the table as XLSX or as CSV UTF-8, from one that still has the letters.");
    }
  }

  private void checkHead(int number) {
    if (!missing().isEmpty()) {
      String cure = "Put them back, or export the pack again.";
      broken(number, "These columns are missing: " + String.join(", ", missing()) + ".", cure);
    }
    head.stream()
        .filter(column -> !column.isEmpty() && !Columns.NAMES.contains(column))
        .forEach(column -> unknown(number, column));
    doubled()
        .forEach(column ->
            broken(number, "The column " + column + " is there twice.", "Keep one of them."));
  }

  private List<String> missing() {
    return Columns.NAMES.stream()
        .filter(column -> !head.contains(column) && !column.equals(Columns.WAS))
        .toList();
  }

  private List<String> doubled() {
    return Columns.NAMES.stream()
        .filter(column -> head.indexOf(column) != head.lastIndexOf(column))
        .toList();
  }

  private void unknown(int number, String column) {
    String cure =
        Spelling.nearest(column, Columns.NAMES)
            .map(near -> "Did you mean '" + near + "'?")
            .orElse("It is not taken in.");
    weak(number, "Nobody knows the column '" + column + "'.", cure);
  }

  private void broken(int number, String problem, String cure) {
    findings.add(new Finding(Weight.BROKEN, place, number, problem, cure));
  }
}
