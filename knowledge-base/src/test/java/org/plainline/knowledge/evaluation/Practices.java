package org.plainline.knowledge.evaluation;

import java.time.LocalDate;
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

/** Practices that say nothing but their name. */
final class Practices {

  private Practices() {}

  static Practice named(String id) {
    return new Practice(
        id,
        "T1",
        RiskClass.A,
        new Reach(List.of(), "world"),
        new Grounds(
            Grounds.Evidence.LOW,
            List.of(new Source("WHO", "", "", LocalDate.EPOCH, Source.Kind.MIRROR))),
        new Review(LocalDate.EPOCH, LocalDate.EPOCH, List.of()),
        Map.of(
            Language.ENGLISH,
            new PracticeText(id, List.of(id), new PlainText(id, List.of(), "", ""))));
  }
}
