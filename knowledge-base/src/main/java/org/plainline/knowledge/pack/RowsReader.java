package org.plainline.knowledge.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plainline.knowledge.pack.Finding.Weight;
import org.plainline.knowledge.practice.Practice;

/**
 * Rows of a table back into practices. Every practice goes through the same reader as its YAML
 * file, so a table can hold nothing that a folder could not.
 */
final class RowsReader {

  private final String place;
  private final Pack.About about;
  private final List<Finding> findings = new ArrayList<>();

  RowsReader(String place, Pack.About about) {
    this.place = place;
    this.about = about;
  }

  /**
   * One row.
   *
   * @param number in the sheet, from 1, the head being row 1
   * @param cells by column; a column that is not there is empty
   */
  record Row(int number, Map<String, String> cells) {

    Row {
      cells = Map.copyOf(cells);
    }

    String cell(String column) {
      String text = Columns.trim(Columns.unguard(cells.getOrDefault(column, "")));
      return switch (column) {
        case "on", "until" -> SheetDate.iso(text);
        case "language", Columns.WAS -> text.toLowerCase(Locale.ROOT);
        default -> text;
      };
    }

    /** What all rows of a practice say; where this one is silent, what the first one says. */
    String shared(String column, Row first) {
      return cell(column).isEmpty() ? first.cell(column) : cell(column);
    }
  }

  /** The pack, and a finding with row and column for whatever is wrong. */
  Edits read(List<Row> rows, List<Finding> already) {
    findings.addAll(already);
    Map<String, List<Row>> rowsOf = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.cell("id").isEmpty()) {
        broken(row, "The column id is empty.", "Give the practice an id, such as t4-fever.");
      } else {
        rowsOf.computeIfAbsent(row.cell("id"), id -> new ArrayList<>()).add(row);
      }
    }
    List<Practice> practices = new ArrayList<>();
    rowsOf.forEach((id, own) -> practice(id, own).ifPresent(practices::add));
    var reading = new PackReading(Optional.of(new Pack(about, practices)), findings);
    return new Edits(reading, true, was(rows));
  }

  private static Map<String, String> was(List<Row> rows) {
    Map<String, String> was = new HashMap<>();
    for (Row row : rows) {
      if (!row.cell(Columns.WAS).isEmpty()) {
        was.putIfAbsent(row.cell("id"), row.cell(Columns.WAS));
      }
    }
    return was;
  }

  private Optional<Practice> practice(String id, List<Row> rows) {
    int before = findings.size();
    rows.forEach(row -> noteDifferences(rows.getFirst(), row));
    Map<String, Object> tree = tree(rows);
    var notes = new Notes(id + ".yaml");
    byte[] yaml = YamlText.of(tree).getBytes(StandardCharsets.UTF_8);
    Optional<Practice> read = PracticeFile.read(yaml, about.languages(), notes);
    notes.findings().forEach(finding -> keep(finding, rows.getFirst()));
    boolean differs = findings.subList(before, findings.size()).stream().anyMatch(this::stops);
    return differs ? Optional.empty() : read;
  }

  private boolean stops(Finding finding) {
    return finding.weight() == Weight.BROKEN;
  }

  private void keep(Finding found, Row row) {
    String problem = row.cell("id") + ": " + found.problem();
    findings.add(new Finding(found.weight(), place, row.number(), problem, found.cure()));
  }

  /** All rows of a practice say the same of it, and each has a language of its own. */
  private void noteDifferences(Row first, Row row) {
    if (row.cell("language").isEmpty()) {
      broken(row, "The column language is empty.", "Write a language code, such as en or sw.");
    }
    for (String column : Columns.SHARED) {
      if (!row.shared(column, first).equals(first.cell(column))) {
        broken(
            row,
            "The column " + column + " is not the same as in row " + first.number() + ".",
            "Write the same in all rows of a practice.");
      }
    }
    if (row.number() != first.number() && row.cell("language").equals(first.cell("language"))) {
      broken(
          row,
          "The column language is the same as in row " + first.number() + ".",
          "Keep one row a language.");
    }
  }

  private void broken(Row row, String problem, String cure) {
    findings.add(new Finding(Weight.BROKEN, place, row.number(), problem, cure));
  }

  private static Map<String, Object> tree(List<Row> rows) {
    Row first = rows.getFirst();
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String column : List.of("id", "topic", "risk", "region", "evidence")) {
      tree.put(column, first.cell(column));
    }
    tree.put("audience", Columns.entries(first.cell("audience")));
    tree.put("sources", Columns.records(first.cell("sources"), Columns.SOURCE_FIELDS));
    Map<String, Object> review = new LinkedHashMap<>();
    review.put("on", first.cell("on"));
    review.put("until", first.cell("until"));
    review.put("by", Columns.records(first.cell("by"), Columns.APPROVAL_FIELDS));
    tree.put("review", review);
    Map<String, Object> texts = new LinkedHashMap<>();
    rows.forEach(row -> texts.put(row.cell("language"), text(row)));
    tree.put("texts", texts);
    return tree;
  }

  private static Map<String, Object> text(Row row) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("title", row.cell("title"));
    text.put("questions", Columns.entries(row.cell("questions")));
    text.put("lead", row.cell("lead"));
    text.put("steps", Columns.entries(row.cell("steps")));
    text.put("why", row.cell("why"));
    text.put("help", row.cell("help"));
    return text;
  }
}
