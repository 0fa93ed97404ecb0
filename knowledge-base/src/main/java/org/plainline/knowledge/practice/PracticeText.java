package org.plainline.knowledge.practice;

import java.util.List;
import java.util.stream.Stream;
import org.plainline.bot.knowledge.Passage.PlainText;

/**
 * The words of a practice in one language.
 *
 * @param title the question it answers, at most {@value #TITLE_MAX} characters, offered as a choice
 * @param questions other ways to ask it
 * @param plain what is answered
 */
public record PracticeText(String title, List<String> questions, PlainText plain) {

  /** Longest title, in characters, that fits a choice on every channel. */
  public static final int TITLE_MAX = 40;

  public PracticeText {
    questions = List.copyOf(questions);
  }

  /** The title and all other ways to ask, each once. */
  public List<String> waysToAsk() {
    return Stream.concat(Stream.of(title), questions.stream())
        .filter(question -> !question.isBlank())
        .distinct()
        .toList();
  }

  /** All that is said, a part a line. */
  public String answer() {
    return String.join(
        "\n", plain.lead(), String.join("\n", plain.steps()), plain.why(), plain.whenToGetHelp());
  }
}
