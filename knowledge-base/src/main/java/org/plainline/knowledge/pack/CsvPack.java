package org.plainline.knowledge.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Grounds;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.practice.Reach;
import org.plainline.knowledge.practice.Review;
import org.plainline.knowledge.practice.Source;

/**
 * A table of id, question and answer, read as a pack for measuring; see {@link PlainTable}. Rows of
 * one id are several ways to ask for one practice; a question or an answer may be empty. Nobody
 * vetted it.
 */
public final class CsvPack {

  private static final List<String> COLUMNS = List.of("id", "question", "answer");
  private static final Grounds GROUNDS =
      new Grounds(
          Grounds.Evidence.LOW,
          List.of(new Source("CSV", "", "", LocalDate.EPOCH, Source.Kind.MIRROR)));
  private static final Review REVIEW = new Review(LocalDate.EPOCH, LocalDate.EPOCH, List.of());

  private CsvPack() {}

  /** Reads a table in English; as {@link #read(Path, Language)}. */
  public static Pack read(Path csv) throws IOException {
    return read(csv, Language.ENGLISH);
  }

  /**
   * Reads a table.
   *
   * @param language that it is in
   * @throws PackUnreadable if there is a head without a column called id, no row with an id, or no
   *     CSV
   */
  public static Pack read(Path csv, Language language) throws IOException {
    Map<String, List<Map<String, String>>> rowsOf = new LinkedHashMap<>();
    for (Map<String, String> row : PlainTable.read(csv, COLUMNS, List.of("id"))) {
      rowsOf.computeIfAbsent(cell(row, "id"), id -> new ArrayList<>()).add(row);
    }
    rowsOf.remove("");
    if (rowsOf.isEmpty()) {
      throw new PackUnreadable(
          "The table has no rows with an id.", "Give it the columns id, question, answer.");
    }
    List<Practice> practices = new ArrayList<>();
    rowsOf.forEach((id, rows) -> practices.add(practice(id, rows, language)));
    return new Pack(about(csv, language), practices);
  }

  private static Pack.About about(Path csv, Language language) {
    String name = String.valueOf(csv.getFileName());
    return new Pack.About(name, "CSV", "", "", List.of(language), "", List.of());
  }

  private static Practice practice(String id, List<Map<String, String>> rows, Language language) {
    List<String> questions = cells(rows, "question");
    PlainText plain = new PlainText(String.join("\n", cells(rows, "answer")), List.of(), "", "");
    String title = questions.isEmpty() ? "" : questions.getFirst();
    return new Practice(
        id,
        "",
        RiskClass.J,
        new Reach(List.of(), "world"),
        GROUNDS,
        REVIEW,
        Map.of(language, new PracticeText(title, questions, plain)));
  }

  private static List<String> cells(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> cell(row, column))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
