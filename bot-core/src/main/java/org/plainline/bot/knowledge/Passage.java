package org.plainline.bot.knowledge;

import java.util.List;
import org.plainline.bot.language.Language;

/**
 * One vetted practice in one language, found for a question.
 *
 * @param practiceId stable id, such as {@code t4-fever}
 * @param language of the words below
 * @param title the question it answers, short enough to offer as a choice
 * @param text what it says
 * @param riskClass how wrong it may not be
 * @param citation who stands behind it
 * @param match how it fits the question
 */
public record Passage(
    String practiceId,
    Language language,
    String title,
    PlainText text,
    RiskClass riskClass,
    Citation citation,
    Match match) {

  /**
   * The words of an answer, in the order in which they are said.
   *
   * @param lead one sentence that answers the question
   * @param steps what to do, one short sentence or two each, in order
   * @param why one or two sentences; may be empty
   * @param whenToGetHelp one or two sentences; may be empty
   */
  public record PlainText(String lead, List<String> steps, String why, String whenToGetHelp) {

    public PlainText {
      steps = List.copyOf(steps);
    }
  }

  /**
   * How a passage fits a question.
   *
   * @param score probability that it answers the question, 0 to 1
   * @param related whether the two have something in common, so that offering the passage makes
   *     sense though it may not answer
   * @param named whether a question of one word names it: the word is in its title, whatever the
   *     ending or the spelling
   */
  public record Match(double score, boolean related, boolean named) {

    /** For a passage that was asked for by its id. */
    public static final Match CERTAIN = new Match(1, true, true);
  }

  /** Probability that it answers the question, 0 to 1. */
  public double score() {
    return match.score;
  }
}
