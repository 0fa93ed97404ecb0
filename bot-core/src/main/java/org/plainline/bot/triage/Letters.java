package org.plainline.bot.triage;

/** Makes one letter of what people type in several ways, in Latin, Arabic and Devanagari script. */
final class Letters {

  /** Stands for a mark that is left out. */
  static final int DROPPED = -1;

  private Letters() {}

  /** True where a letter must be taken apart first: accents, ligatures, wide forms. */
  static boolean folds(int c) {
    return (c >= 0xa0 && c < 0x250)
        || (c >= 0x1e00 && c < 0x2000)
        || (c >= 0xfb00 && c < 0x1_0000)
        || (c >= 0x1_d400 && c < 0x1_d800);
  }

  /** The plain form of a letter; {@link #DROPPED} for marks that people leave out. */
  static int fold(int c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    if (isMark(c)) {
      return DROPPED;
    }
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef
      case '\u0649', '\u06cc', '\u0626' -> '\u064a'; // ya
      case '\u0629', '\u06c1' -> '\u0647'; // ta marbuta
      case '\u0624' -> '\u0648'; // waw
      case '\u06a9' -> '\u0643'; // kaf
      case '\u0940' -> '\u093f'; // long i
      case '\u0942' -> '\u0941'; // long u
      case '\u0908' -> '\u0907';
      case '\u090a' -> '\u0909';
      default -> Character.toLowerCase(c);
    };
  }

  static boolean isWordLetter(int c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || isVowelSign(c);
  }

  /** True for a letter of the Latin alphabet, where a typing error rarely makes another word. */
  static boolean isLatin(int c) {
    return c < 0x250;
  }

  private static boolean isMark(int c) {
    return (c >= 0x300 && c < 0x370)
        || (c >= 0x64b && c < 0x660)
        || c == 0x670
        || c == 0x640
        || (c >= 0x900 && c < 0x903) // nasal dots
        || c == 0x93c
        || (c >= 0x200b && c < 0x2010)
        || c == 0xfe0f
        || c == 0xad;
  }

  private static boolean isVowelSign(int c) {
    return (c >= 0x903 && c < 0x950 && c != 0x93d) || (c >= 0x955 && c < 0x964);
  }
}
