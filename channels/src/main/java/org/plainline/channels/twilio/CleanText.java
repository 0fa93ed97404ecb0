package org.plainline.channels.twilio;

/**
 * Text that every part of the system can carry: only characters of XML 1.0 ({@code Char} in its
 * section 2.2), without the control characters that it discourages. Others are left out.
 */
public final class CleanText {

  private CleanText() {}

  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(CleanText::allowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0x7F)
        || (c > 0x9F && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
