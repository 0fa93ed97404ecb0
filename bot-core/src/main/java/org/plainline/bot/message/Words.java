package org.plainline.bot.message;

import org.plainline.bot.language.Language;

/**
 * Words of one language.
 *
 * @param language that they are written in, and are to be read in
 * @param text the words
 */
public record Words(Language language, String text) {

  @Override
  public String toString() {
    return "Words[" + language + ", " + text.length() + " characters]";
  }
}
