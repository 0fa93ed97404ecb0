package org.plainline.knowledge.pack;

import java.util.Comparator;

/**
 * Something wrong in a pack, where it is, and what to do about it.
 *
 * @param weight whether the practice can still be used
 * @param file inside the pack, or the pack itself
 * @param line from 1; 0 for the whole file
 * @param problem one sentence
 * @param cure one sentence
 */
public record Finding(Weight weight, String file, int line, String problem, String cure)
    implements Comparable<Finding> {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::problem);

  /** Whether the practice can still be used. */
  public enum Weight {
    /** The file is left out. */
    BROKEN,
    /** The file is used; somebody should mend it. */
    WEAK
  }

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }

  /** One line for people: {@code practices/t4/fever.yaml:12: no steps. Add one.} */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return place + ": " + problem + " " + cure;
  }
}
