package org.plainline.knowledge.readability;

import java.util.Set;
import java.util.stream.Stream;
import org.plainline.bot.plain.GsmFolding;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.bot.plain.SmsSegments.Encoding;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.readability.Remark.Weight;
import org.plainline.knowledge.readability.Writing.Part;

/** What a first SMS costs, and letters that would make it cost twice. */
final class SmsRule implements Rule {

  private static final Set<String> OTHER_SCRIPTS =
      Set.of("ar", "hi", "bn", "ur", "fa", "zh", "ru", "am", "ne", "ta", "te", "my", "km", "uk");
  private final GsmFolding folding = new GsmFolding(Wording.tables("folding"));

  /** The lead and the steps, as the first SMS says them, after folding. */
  SmsSegments segments(Writing writing) {
    var text = new StringBuilder(writing.plain().lead());
    writing.plain().steps().forEach(step -> text.append(' ').append(step));
    return SmsSegments.smart(folding.fold(writing.language(), text.toString()));
  }

  /** How many segments a first SMS may take in this encoding. */
  static int segmentsMax(Encoding encoding) {
    return encoding == Encoding.GSM_7 ? 2 : 3;
  }

  @Override
  public Stream<Remark> check(Writing writing) {
    return Stream.concat(letters(writing), length(writing));
  }

  private Stream<Remark> letters(Writing writing) {
    return writing.sentences().stream()
        .filter(one -> !OTHER_SCRIPTS.contains(writing.language().code()))
        .filter(one -> foreign(writing, one))
        .map(one ->
            new Remark(
                "PL17",
                Weight.FAILS,
                Rule.at(writing, one),
                "A letter in it makes the SMS cost twice.",
                "letters of the plain SMS alphabet"));
  }

  private boolean foreign(Writing writing, Writing.Sentence sentence) {
    String folded = folding.fold(writing.language(), sentence.text());
    return SmsSegments.smart(folded).encoding() == Encoding.UCS_2;
  }

  private Stream<Remark> length(Writing writing) {
    SmsSegments segments = segments(writing);
    boolean fits = segments.count() <= segmentsMax(segments.encoding());
    boolean first = writing.in(Part.LEAD).findAny().isPresent();
    String problem = "Lead and steps take " + segments.count() + " SMS segments.";
    return fits || !first
        ? Stream.empty()
        : Stream.of(Rule.whole("PL16", Weight.FAILS, writing, problem));
  }
}
