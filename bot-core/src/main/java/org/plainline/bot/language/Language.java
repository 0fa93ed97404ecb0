package org.plainline.bot.language;

import java.util.Locale;

/**
 * A language that the bot may be asked in.
 *
 * @param code ISO 639-1, lower case, such as {@code sw}
 */
public record Language(String code) {

  public static final Language ENGLISH = new Language("en");

  public Language {
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("a language code has two or three lower-case letters");
    }
  }

  public Locale locale() {
    return Locale.of(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
