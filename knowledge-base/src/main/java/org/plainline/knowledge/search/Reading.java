package org.plainline.knowledge.search;

import java.util.List;
import java.util.Optional;

/**
 * A question as it was understood.
 *
 * @param slots its words and what they may stand for
 * @param vector its meaning; empty without a model of its language
 */
record Reading(List<Slot> slots, Optional<CompactVector> vector) {}
