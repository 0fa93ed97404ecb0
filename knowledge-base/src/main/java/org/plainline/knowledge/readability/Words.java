package org.plainline.knowledge.readability;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What counts as a word: letters, marks and digits, joined by an apostrophe; a number with its
 * point or comma is one word. A hyphen parts words, as a reader takes them one by one.
 */
public final class Words {

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Nd}+(?:[.,:]\\p{Nd}+)+"
              + "|[\\p{L}\\p{M}\\p{Nd}]+(?:['’\\x{200C}\\x{200D}][\\p{L}\\p{M}\\p{Nd}]+)*");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}[\\p{Nd}.,:]*");

  private Words() {}

  /** The words of a text in order, as written. */
  public static List<String> of(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** True for a number in digits. */
  static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  /** In small letters, with a straight apostrophe. */
  static String lower(String word) {
    return word.replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  /** How many letters, without digits, marks, hyphens and apostrophes. */
  static int letters(String word) {
    return (int) word.codePoints().filter(Character::isLetter).count();
  }

  /** How many letters and digits. */
  static int characters(String word) {
    return (int) word.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
