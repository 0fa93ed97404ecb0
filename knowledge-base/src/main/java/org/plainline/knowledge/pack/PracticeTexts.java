package org.plainline.knowledge.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.PracticeText;

/** Reads the words of a practice in each of its languages. */
final class PracticeTexts {

  private static final int QUESTIONS_MIN = 6;

  private PracticeTexts() {}

  static Map<Language, PracticeText> read(Fields top, List<Language> languages, Notes notes) {
    Map<Language, PracticeText> texts = new LinkedHashMap<>();
    Optional<Fields> byLanguage = top.nested("texts");
    byLanguage.ifPresent(fields -> readEach(fields, texts, notes));
    if (byLanguage.isPresent() && texts.isEmpty()) {
      notes.broken(top.where("texts"), "There are no words in any language.", "Add texts: en: ...");
    }
    if (byLanguage.isPresent()) {
      noteMissing(top, languages, texts, notes);
    }
    return texts;
  }

  private static void readEach(Fields fields, Map<Language, PracticeText> texts, Notes notes) {
    for (String code : fields.names()) {
      if (code.matches("[a-z]{2,3}")) {
        fields.nested(code).ifPresent(inner -> texts.put(new Language(code), text(inner, notes)));
      } else {
        notes.broken(
            fields.where(code),
            "'" + code + "' is not a language code.",
            "Write two or three small letters, such as en or sw.");
      }
    }
  }

  private static void noteMissing(
      Fields top, List<Language> languages, Map<Language, PracticeText> texts, Notes notes) {
    for (Language language : languages) {
      if (!texts.containsKey(language)) {
        notes.weak(
            top.where("texts"),
            "The pack promises " + language + ", but this practice has no words in it.",
            "Add texts: " + language + ": ... or take the language out of pack.yaml.");
      }
    }
  }

  private static PracticeText text(Fields fields, Notes notes) {
    fields.allow("title", "questions", "lead", "steps", "why", "help");
    String title = fields.required("title");
    if (title.codePointCount(0, title.length()) > PracticeText.TITLE_MAX) {
      notes.weak(
          fields.where("title"),
          "The title is longer than " + PracticeText.TITLE_MAX + " characters.",
          "Shorten it: it must fit a choice on every channel.");
    }
    List<String> questions = fields.texts("questions");
    if (questions.size() < QUESTIONS_MIN) {
      notes.weak(
          fields.where("questions"),
          "There are fewer than " + QUESTIONS_MIN + " ways to ask this.",
          "Add how people really ask it, one short and one misspelt.");
    }
    String lead = fields.required("lead");
    List<String> steps = fields.texts("steps");
    if (steps.isEmpty()) {
      notes.broken(fields.where("steps"), "There are no steps.", "Add what to do, one a line.");
    }
    var plain = new PlainText(lead, steps, fields.optional("why"), fields.optional("help"));
    return new PracticeText(title, questions, plain);
  }
}
