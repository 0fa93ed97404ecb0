package org.plainline.knowledge.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Finding.Weight;
import org.plainline.knowledge.practice.Practice;

/**
 * Rows of a table back into practices. Every practice goes through the same reader as its YAML
 * file, so a table can hold nothing that a folder could not.
 */
final class RowsReader {

  /** The line of a YAML file under which the words of a language stand. */
  private static final Pattern LANGUAGE = Pattern.compile(" {2}\"?([a-z]+)\"?:.*");

  private final String place;
  private final Pack.About about;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Integer> stopped = new HashSet<>();

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
    already.stream().filter(RowsReader::stops).map(Finding::line).forEach(stopped::add);
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
    if (rows.stream().anyMatch(row -> stopped.contains(row.number()))) {
      return Optional.empty();
    }
    int before = findings.size();
    noteRepeats(rows);
    noteBars(rows.getFirst(), "sources", Columns.SOURCE_FIELDS);
    noteBars(rows.getFirst(), "by", Columns.APPROVAL_FIELDS);
    if (findings.size() > before) {
      return Optional.empty();
    }
    var notes = new Notes(id + ".yaml");
    String yaml = YamlText.of(tree(rows));
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    Optional<Practice> read = PracticeFile.read(bytes, promised(rows), notes);
    List<String> lines = yaml.lines().toList();
    notes.findings().forEach(finding -> keep(finding, at(rows, lines, finding.line())));
    return read;
  }

  /** A practice that is in the pack keeps there the languages of which the table has no rows. */
  private List<Language> promised(List<Row> rows) {
    boolean added = rows.stream().allMatch(row -> row.cell(Columns.WAS).isEmpty());
    return added ? about.languages() : List.of();
  }

  /** The row whose words stand in a line of the YAML file; the first for what all rows share. */
  private static Row at(List<Row> rows, List<String> yaml, int line) {
    String language = "";
    for (String text : yaml.subList(Math.min(line, yaml.indexOf("texts:") + 1), line)) {
      Matcher key = LANGUAGE.matcher(text);
      language = key.matches() ? key.group(1) : language;
    }
    String found = language;
    return rows.stream()
        .filter(row -> row.cell("language").equals(found))
        .findFirst()
        .orElse(rows.getFirst());
  }

  private static boolean stops(Finding finding) {
    return finding.weight() == Weight.BROKEN;
  }

  private void keep(Finding found, Row row) {
    String problem = row.cell("id") + ": " + found.problem();
    findings.add(new Finding(found.weight(), place, row.number(), problem, found.cure()));
  }

  /** Each row of a practice has a language of its own. */
  private void noteRepeats(List<Row> rows) {
    Map<String, Row> byLanguage = new HashMap<>();
    for (Row row : rows) {
      Row same = byLanguage.putIfAbsent(row.cell("language"), row);
      if (same == null) {
        noteDifferences(rows.getFirst(), row);
      } else {
        broken(
            row,
            "The columns id and language are the same as in row " + same.number() + ".",
            "Give the practice an id of its own, or keep one row a language.");
      }
    }
  }

  /** Each line of a cell has all its fields. */
  private void noteBars(Row row, String column, List<String> fields) {
    boolean whole =
        Columns.records(row.cell(column), fields).stream()
            .allMatch(entry -> entry.keySet().equals(Set.copyOf(fields)));
    if (!whole) {
      broken(
          row,
          "Each line of the column " + column + " has " + fields.size() + " parts, with bars.",
          "Write " + String.join(" | ", fields) + ".");
    }
  }

  /** All rows of a practice say the same of it. */
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
