package org.plainline.bot.plain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;

/**
 * What a draft says: the words of a practice, and ours with them.
 *
 * @param foreign the language of the lead and the facts where it is not the reader's
 * @param notice that it is another one, in the reader's; may be empty
 * @param lead what stands out; may be empty
 * @param facts the rest, one idea each, in order; each is kept whole where it fits
 * @param advice that goes with any such answer, in the reader's language; may be empty
 */
record Body(
    Optional<Language> foreign, String notice, String lead, List<String> facts, String advice) {

  Body {
    facts = List.copyOf(facts);
  }

  /** Words in the reader's language. */
  static Body own(String lead, List<String> facts) {
    return new Body(Optional.empty(), "", lead, facts, "");
  }

  /** As it is read: what stands out comes first. */
  List<String> items() {
    return Stream.of(said(lead), said(notice), facts.stream(), said(advice))
        .flatMap(words -> words)
        .toList();
  }

  private static Stream<String> said(String words) {
    return Stream.of(words).filter(any -> !any.isEmpty());
  }
}
