package org.plainline.knowledge.search;

import java.util.Map;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;

/**
 * What the search keeps in mind of one practice, all its languages together.
 *
 * @param practice itself
 * @param asked its title and all ways to ask it
 * @param said its answer
 * @param length of the answer, as a share of what is usual
 * @param phrasings the ways to ask it
 * @param ideas what the ways to ask speak of
 * @param trigrams of each language that it is in
 */
record Card(
    Practice practice,
    Bag asked,
    Bag said,
    double length,
    Phrasings phrasings,
    Ideas ideas,
    Map<Language, Trigrams> trigrams) {

  boolean speaks(Language language) {
    return practice.texts().containsKey(language);
  }

  boolean hasWaysToAsk() {
    return phrasings.count() > 0;
  }
}
