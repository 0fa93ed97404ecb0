package org.plainline.bot.person;

import java.util.Optional;
import org.plainline.bot.message.Address;

/** Where a text message reaches whoever calls. */
@FunctionalInterface
public interface TextLine {

  /** Where to send it; empty for a landline, a withheld number, or a number that is not served. */
  Optional<Address> of(Address caller);
}
