package org.plainline.knowledge.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.language.Language;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.knowledge.practice.Grounds.Evidence;

/**
 * Holds words against the rules PL01 to PL25 that a program can check. It gates and advises; only
 * readers can say that they understood. Safe for use by several threads.
 */
public final class PlainLinter {

  private final MeasureRules measures = new MeasureRules();
  private final SmsRule sms = new SmsRule();
  private final CertaintyRule certainty = new CertaintyRule();
  private final List<Rule> everywhere = new ArrayList<>();
  private final List<Rule> english = new ArrayList<>();
  private final Map<Language, LanguageRules> others = LanguageRules.shipped();

  /** A linter with the lists that ship. */
  public PlainLinter() {
    everywhere.addAll(ShapeRules.ALL);
    everywhere.addAll(SignRules.ALL);
    everywhere.add(measures);
    everywhere.add(sms);
    english.addAll(GrammarRules.ALL);
    english.add(PhraseRules.english());
    english.addAll(CareRules.ALL);
  }

  /** What is not plain in words of which nobody says how sure they are, such as a draft. */
  public List<Remark> check(Writing writing) {
    return check(writing, Evidence.HIGH);
  }

  /**
   * What is not plain, in the order of the sentences; remarks on the whole come first.
   *
   * @param evidence for what the words say
   */
  public List<Remark> check(Writing writing, Evidence evidence) {
    List<Remark> remarks = new ArrayList<>();
    certainty.check(writing, evidence).forEach(remarks::add);
    everywhere.forEach(rule -> rule.check(writing).forEach(remarks::add));
    if (writing.language().equals(Language.ENGLISH)) {
      english.forEach(rule -> rule.check(writing).forEach(remarks::add));
    }
    LanguageRules own = others.get(writing.language());
    if (own != null) {
      own.check(writing).forEach(remarks::add);
    }
    remarks.sort(
        Comparator.comparingInt((Remark remark) -> remark.place().sentence())
            .thenComparing(Remark::rule));
    return List.copyOf(remarks);
  }

  /** The value of the language's formula; see {@link Gauge}. */
  public Optional<Double> grade(Writing writing) {
    return measures.value(writing);
  }

  /** The share of familiar words, 0 to 1; empty where there is no list. */
  public Optional<Double> familiarShare(Writing writing) {
    return measures.familiarShare(writing);
  }

  /** What lead and steps take as an SMS. */
  public SmsSegments segments(Writing writing) {
    return sms.segments(writing);
  }
}
