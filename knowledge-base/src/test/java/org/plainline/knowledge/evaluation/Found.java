package org.plainline.knowledge.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.plainline.bot.knowledge.Citation;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;

/** Outcomes of questions that nobody asked. */
final class Found {

  private Found() {}

  /** Ids that would answer, and what was found: each an id and a score. */
  static Outcome of(String answers, String... passages) {
    Set<String> ids = answers.isEmpty() ? Set.of() : Set.of(answers.split(" "));
    return new Outcome(
        new LabelledQuestion("some question " + answers, ids),
        Arrays.stream(passages).map(Found::passage).toList(),
        1_000,
        800);
  }

  private static Passage passage(String idAndScore) {
    String[] parts = idAndScore.split(" ");
    return new Passage(
        parts[0],
        Language.ENGLISH,
        parts[0],
        new PlainText("", List.of(), "", ""),
        RiskClass.A,
        new Citation("", "", LocalDate.EPOCH, ""),
        new Passage.Match(Double.parseDouble(parts[1]), true, true));
  }
}
