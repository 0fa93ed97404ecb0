package org.plainline.knowledge.readability;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.plain.Phrases;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.practice.Grounds.Evidence;
import org.plainline.knowledge.readability.Remark.Weight;

/**
 * How sure an answer is, said in one of three fixed phrases, so that people learn to know them: we
 * know; experts think, but are not sure; we do not know yet. They are the ones that the bot says.
 */
final class CertaintyRule {

  private static final List<String> KEYS = List.of("sure.known", "sure.likely", "sure.unknown");

  private static final PatternRule OTHER_WORDS =
      PatternRule.never(
              "PL22",
              "\\b(?:nobody|no one) (?:really )?knows?\\b"
                  + "|\\b(?:un|not (?:yet )?)clear (?:if|how|why)\\b"
                  + "|\\b(?:experts?|doctors?|scientists?|studies) (?:may |might )?(?:believe"
                  + "|think|doubt|disagree|suggest)s?\\b(?!, but are not sure)"
                  + "|\\bnot (?:yet )?(?:proven|certain|known)\\b|\\bwe are not sure\\b",
              "%s is one of many ways to say how sure it is.",
              "Experts think, but are not sure: ... Or: We do not know yet")
          .asAdvice();

  private final Phrases phrases = Phrases.of(Wording.tables("phrases"));

  /** Where weak evidence is not told, or told in words of its own. */
  Stream<Remark> check(Writing writing, Evidence evidence) {
    Stream<Remark> other =
        writing.language().equals(Language.ENGLISH) ? OTHER_WORDS.check(writing) : Stream.empty();
    return evidence == Evidence.LOW && !told(writing)
        ? Stream.concat(Stream.of(untold(writing)), other)
        : other;
  }

  private boolean told(Writing writing) {
    String said = String.join(" ", writing.texts()).toLowerCase(Locale.ROOT);
    return KEYS.stream().map(key -> bare(writing.language(), key)).anyMatch(said::contains);
  }

  /** A phrase without the sign at its end: the sentence may go on. */
  private String bare(Language language, String key) {
    String phrase = phrases.say(language, key).toLowerCase(Locale.ROOT);
    return Pattern.compile("[\\s:.।]+$").matcher(phrase).replaceFirst("");
  }

  private Remark untold(Writing writing) {
    String problem = "Its evidence is low, and it does not say so.";
    var remark = Rule.whole("PL22", Weight.FAILS, writing, problem);
    String fixed = phrases.say(writing.language(), "sure.likely") + " ...";
    return new Remark(remark.rule(), remark.weight(), remark.place(), problem, fixed);
  }
}
