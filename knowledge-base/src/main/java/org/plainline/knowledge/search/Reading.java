package org.plainline.knowledge.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.language.Language;

/**
 * A question as it was understood.
 *
 * @param slots its words and what they may stand for
 * @param ideas what its words speak of
 * @param trigrams of its words as they were typed, as its language has them and as English does
 * @param language that it is in
 * @param topic true if it is one word, which is a topic rather than a question
 * @param vector its meaning; empty without a model of its language
 */
record Reading(
    List<Slot> slots,
    List<Idea> ideas,
    Map<Language, Trigrams.Asked> trigrams,
    Language language,
    boolean topic,
    Optional<CompactVector> vector) {}
