package org.plainline.knowledge.search;

import java.util.Map;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;

/**
 * What the search keeps in mind of one practice, all its languages together.
 *
 * @param practice itself
 * @param titles the terms of its titles
 * @param said its answer
 * @param length of the answer, as a share of what is usual
 * @param phrasings its title and all other ways to ask it
 * @param ideas what the ways to ask speak of
 * @param trigrams of each language that it is in
 */
record Card(
    Practice practice,
    Bag titles,
    Bag said,
    double length,
    Phrasings phrasings,
    Ideas ideas,
    Map<Language, Trigrams> trigrams) {

  /** The terms of all ways to ask it. */
  Bag asked() {
    return phrasings.terms();
  }

  boolean speaks(Language language) {
    return practice.texts().containsKey(language);
  }

  /**
   * True if the one word that was asked is in a title, in any language, also in another form,
   * misspelt, or as two.
   */
  boolean isNamed(Reading question) {
    return question.topic()
        && !question.slots().isEmpty()
        && question.slots().stream()
            .allMatch(
                slot -> slot.alternatives().stream().anyMatch(each -> titles.has(each.term())));
  }

  boolean hasWaysToAsk() {
    return phrasings.count() > 0;
  }
}
