package org.plainline.knowledge.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

/** A pack as rows of cells, one a practice and language, in the order of {@link Columns#NAMES}. */
final class Rows {

  private Rows() {}

  /**
   * The rows, without the head.
   *
   * @throws PackUnreadable if a text is longer than a cell may be
   */
  static List<List<String>> of(Pack pack) throws PackUnreadable {
    List<List<String>> rows = new ArrayList<>();
    for (Practice practice : pack.practices()) {
      List<Language> languages =
          practice.texts().keySet().stream().sorted(Comparator.comparing(Language::code)).toList();
      String was = Fingerprint.ofAll(practice);
      for (Language language : languages) {
        PracticeText text = practice.texts().get(language);
        if (text != null) {
          rows.add(fitting(practice.id(), row(practice, language, text, was)));
        }
      }
    }
    return rows;
  }

  private static List<String> row(
      Practice practice, Language language, PracticeText text, String was) {
    return List.of(
        practice.id(),
        language.code(),
        practice.topic(),
        practice.risk().name(),
        Columns.lines(practice.reach().audience()),
        practice.reach().region(),
        practice.grounds().evidence().name().toLowerCase(Locale.ROOT),
        text.title(),
        Columns.lines(text.questions()),
        text.plain().lead(),
        Columns.lines(text.plain().steps()),
        text.plain().why(),
        text.plain().whenToGetHelp(),
        practice.review().on().toString(),
        practice.review().until().toString(),
        Columns.records(practice.review().by().stream().map(PackTree::approval).toList()),
        Columns.records(practice.grounds().sources().stream().map(PackTree::source).toList()),
        was);
  }

  private static List<String> fitting(String id, List<String> row) throws PackUnreadable {
    for (int at = 0; at < row.size(); at++) {
      if (row.get(at).length() >= Columns.CELL_MAX) {
        throw new PackUnreadable(
            "The column " + Columns.NAMES.get(at) + " of " + id + " is too long for a cell.",
            "Export it as a YAML folder.");
      }
    }
    return row.stream().map(Columns::guard).toList();
  }
}
