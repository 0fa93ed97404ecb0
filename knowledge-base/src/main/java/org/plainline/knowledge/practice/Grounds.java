package org.plainline.knowledge.practice;

import java.util.List;

/**
 * What a practice rests on.
 *
 * @param evidence how sure it is
 * @param sources at least one; the first is named in answers
 */
public record Grounds(Evidence evidence, List<Source> sources) {

  public Grounds {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a practice has at least one source");
    }
  }

  /** How sure something is. */
  public enum Evidence {
    HIGH,
    MODERATE,
    LOW
  }
}
