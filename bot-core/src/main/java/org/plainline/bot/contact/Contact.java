package org.plainline.bot.contact;

import java.util.Optional;
import org.plainline.bot.language.Language;

/**
 * How to speak to somebody, without knowing who it is.
 *
 * @param pseudonym stands for them
 * @param language the language they chose; empty if they never did
 * @param optedOut true if they want no messages; only their START ends that
 */
public record Contact(Pseudonym pseudonym, Optional<Language> language, boolean optedOut) {

  public static Contact unknown(Pseudonym pseudonym) {
    return new Contact(pseudonym, Optional.empty(), false);
  }

  public Contact speaking(Language chosen) {
    return new Contact(pseudonym, Optional.of(chosen), optedOut);
  }

  public Contact optedOut(boolean out) {
    return new Contact(pseudonym, language, out);
  }
}
