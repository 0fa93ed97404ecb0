package org.plainline.bot.language;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language that the bot may be asked in.
 *
 * @param code ISO 639-1, lower case, such as {@code sw}
 */
public record Language(String code) {

  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  public static final Language ENGLISH = new Language("en");

  public Language {
    if (!CODE.matcher(code).matches()) {
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
