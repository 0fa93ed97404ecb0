package org.plainline.bot.contact;

import org.plainline.bot.message.Address;

/** Knows people again without knowing who they are. */
public interface Contacts {

  /** The contact behind an address; a new one, not yet kept, if there is none. */
  Contact of(Address address);
}
