package org.plainline.bot.knowledge;

import java.time.LocalDate;

/**
 * Who stands behind a passage, and since when.
 *
 * @param publisher whose advice it is, as spoken: "WHO", "US CDC"
 * @param address of the page, for chats and editors
 * @param checkedOn when a person last held the passage against its source
 * @param vettedBy the organisation whose two people approved it; empty if nobody has yet
 */
public record Citation(String publisher, String address, LocalDate checkedOn, String vettedBy) {

  public boolean vetted() {
    return !vettedBy.isEmpty();
  }
}
