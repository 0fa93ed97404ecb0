package org.plainline.knowledge.practice;

import java.time.LocalDate;

/**
 * A page on which a practice rests.
 *
 * @param publisher short name as spoken, such as "WHO"
 * @param title of the page
 * @param address of the page; of {@link Kind#SELF} the word that people send to hear it
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
    MIRROR,
    /** What the service that answers says about itself: no page, but a word such as PRIVACY. */
    SELF
  }

  /** Where to read it, for a link; empty if it is no page. */
  public String link() {
    return kind == Kind.SELF ? "" : address;
  }
}
