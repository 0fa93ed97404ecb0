package org.plainline.knowledge.search;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.language.Language;

/**
 * A question as it was understood.
 *
 * @param slots its words and what they may stand for
 * @param ideas what its words speak of
 * @param trigrams of its words as they were typed
 * @param language that it is in
 * @param vector its meaning; empty without a model of its language
 */
record Reading(
    List<Slot> slots,
    List<Idea> ideas,
    Trigrams.Asked trigrams,
    Language language,
    Optional<CompactVector> vector) {

  /** Two words written as one are two. */
  private static final int TOPIC_WORDS_MAX = 2;

  /** True if it may be a topic rather than a question: one word. */
  boolean isTopic() {
    return !slots.isEmpty() && slots.size() <= TOPIC_WORDS_MAX;
  }
}
