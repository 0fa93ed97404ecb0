package org.plainline.knowledge.search;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.language.Language;

/**
 * A question as it was understood.
 *
 * @param slots its words and what they may stand for
 * @param ideas what its words speak of
 * @param language that it is in
 * @param vector its meaning; empty without a model of its language
 */
record Reading(
    List<Slot> slots, List<Idea> ideas, Language language, Optional<CompactVector> vector) {}
