package org.plainline.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.PlainTable;

/**
 * A question and the practices that answer it.
 *
 * @param text as asked
 * @param answers ids of the practices; empty if none answers, so the bot must say so
 * @param language that the question is in, as far as anybody can tell
 */
public record LabelledQuestion(String text, Set<String> answers, Language language) {

  public LabelledQuestion {
    answers = Set.copyOf(answers);
  }

  /** A question in English. */
  public LabelledQuestion(String text, Set<String> answers) {
    this(text, answers, Language.ENGLISH);
  }

  /** The same question, taken to be in another language. */
  public LabelledQuestion in(Language other) {
    return new LabelledQuestion(text, answers, other);
  }

  /** True if some practice answers it. */
  public boolean answerable() {
    return !answers.isEmpty();
  }

  /** The same question with noise. */
  public LabelledQuestion with(Noise noise, RandomGenerator random) {
    return new LabelledQuestion(noise.on(text, random), answers, language);
  }

  Question asked() {
    return new Question(text, List.of(), language);
  }

  /**
   * Reads a table of text and id; several ids are separated by spaces.
   *
   * @throws IOException if it cannot be read, or has a head that does not name both columns
   */
  public static List<LabelledQuestion> read(Path csv) throws IOException {
    List<LabelledQuestion> questions = new ArrayList<>();
    for (Map<String, String> row :
        PlainTable.read(csv, List.of("text", "id"), List.of("text", "id"))) {
      String ids = row.getOrDefault("id", "");
      Set<String> answers = ids.isEmpty() ? Set.of() : Set.copyOf(List.of(ids.split("\\s+")));
      questions.add(new LabelledQuestion(row.getOrDefault("text", ""), answers));
    }
    return questions;
  }
}
