package org.plainline.bot.language;

import java.text.Normalizer;

/** Words as people mean them, whatever case, accents, signs and look-alike letters they typed. */
public final class Letters {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

  private Letters() {}

  /**
   * Lower case, without accents and signs, digits as 0 to 9, words parted by one space.
   *
   * <p>Apostrophes go without a trace (don't, dont); other signs part words. Vowel signs of Indic
   * scripts are letters and stay; the marks of Arabic that most people leave out go.
   */
  public static String fold(String text) {
    String open = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(open.length());
    open.codePoints().forEach(c -> append(folded, c));
    int end = folded.length();
    return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  /** Whether there is anything that could be a word: a letter, not only digits and signs. */
  public static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static void append(StringBuilder folded, int c) {
    if (Character.isDigit(c)) {
      folded.append((char) ('0' + Character.digit(c, 10)));
    } else if (Character.isLetter(c)) {
      folded.appendCodePoint(plain(Character.toLowerCase(c)));
    } else if (isVowelSign(c)) {
      folded.appendCodePoint(c == 'ँ' ? 'ं' : c);
    } else if (!vanishes(c) && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  /** One letter for those that people type for each other. */
  private static int plain(int letter) {
    return switch (letter) {
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ٱ' -> 'ا';
      case 'ک' -> 'ك';
      case 'ı' -> 'i';
      default -> letter;
    };
  }

  private static boolean isVowelSign(int c) {
    return c >= 0x0900 && c <= 0x0DFF && c != 0x093C && isMark(c);
  }

  private static boolean vanishes(int c) {
    return isMark(c)
        || "'’‘ʼ`´ـ".indexOf(c) >= 0
        || (c >= ZERO_WIDTH_NON_JOINER - 1 && c <= ZERO_WIDTH_NON_JOINER + 3);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
