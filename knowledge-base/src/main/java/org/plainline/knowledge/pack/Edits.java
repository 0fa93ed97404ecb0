package org.plainline.knowledge.pack;

import java.util.Map;

/**
 * What editors made of a pack.
 *
 * @param reading what they wrote, and what is wrong with it
 * @param marked whether it says from which state of the pack they started
 * @param was fingerprints of the practices from which they started, by id; none of a new practice
 */
public record Edits(PackReading reading, boolean marked, Map<String, String> was) {

  public Edits {
    was = Map.copyOf(was);
  }

  /** Edits in a folder or a zip file, which are held against the pack by other tools. */
  public static Edits unmarked(PackReading reading) {
    return new Edits(reading, false, Map.of());
  }
}
