package org.plainline.knowledge.practice;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

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

  private static final Pattern ADDRESS_DRESS = Pattern.compile("^https?://(?:www\\.)?|/?(?:#.*)?$");

  /** The address however it was copied: two spellings of one page are one source. */
  public String page() {
    return ADDRESS_DRESS.matcher(address.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** True if it only repeats what somebody else published. */
  public boolean copied() {
    return kind == Kind.MIRROR;
  }

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
