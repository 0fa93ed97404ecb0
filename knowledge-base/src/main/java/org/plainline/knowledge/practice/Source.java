package org.plainline.knowledge.practice;

import java.time.LocalDate;

/**
 * A page on which a practice rests.
 *
 * @param publisher short name as spoken, such as "WHO"
 * @param title of the page
 * @param address of the page
 * @param seen when a person last read it there
 * @param kind how near it is to whoever decided
 */
public record Source(String publisher, String title, String address, LocalDate seen, Kind kind) {

  /** How near a page is to whoever decided. */
  public enum Kind {
    /** The page of whoever decided. */
    PRIMARY,
    /** Another authority that repeats it. */
    OFFICIAL,
    /** A copy. */
    MIRROR
  }
}
