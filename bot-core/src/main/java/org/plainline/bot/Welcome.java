package org.plainline.bot;

import java.util.Optional;
import org.plainline.bot.language.Language;

/**
 * How callers are welcomed whom nobody knows yet.
 *
 * @param free true if the call costs the caller nothing, which is then said
 * @param first the language in which they are greeted
 * @param second the language that is named to them at once
 */
public record Welcome(boolean free, Language first, Optional<Language> second) {

  /** In English, and at the usual cost of a call. */
  public static final Welcome PLAIN = new Welcome(false, Language.ENGLISH, Optional.empty());

  /** The language to name to somebody who is greeted in another. */
  Optional<Language> neighbour(Language spoken) {
    return second.map(language -> language.equals(spoken) ? first : language);
  }
}
