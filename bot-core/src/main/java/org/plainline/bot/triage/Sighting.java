package org.plainline.bot.triage;

/**
 * A concept found in a message.
 *
 * @param concept its name in the tables
 * @param from index of its first word
 * @param to index after its last word
 */
record Sighting(String concept, int from, int to) {

  boolean overlaps(Sighting other) {
    return from < other.to && other.from < to;
  }

  /** True if this is part of that, longer one. */
  boolean within(Sighting other) {
    return other.from <= from && to <= other.to && to - from < other.to - other.from;
  }
}
