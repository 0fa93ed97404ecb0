package org.plainline.channels.telegram;

/** Words as they arrived, without what is no letter of any script. */
final class Words {

  private Words() {}

  /** Without control characters except line breaks and tabs; half a character becomes U+FFFD. */
  static String clean(String words) {
    var clean = new StringBuilder(words.length());
    words.codePoints().filter(Words::isWritten).map(Words::whole).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isWritten(int c) {
    return !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t';
  }

  private static int whole(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
  }
}
