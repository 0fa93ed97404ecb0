package org.plainline.bot.plain;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How an SMS text travels: in which encoding, and in how many segments, as the provider bills it.
 *
 * <p>One segment holds 160 GSM-7 characters or 70 UTF-16 units; of several, each holds 153 or 67
 * because a header joins them. An escaped GSM-7 character takes two places and is never split; in
 * UCS-2 a grapheme is never split. Sources: 3GPP TS 23.038, TS 23.040; agreed row by row with the
 * vectors in {@code contracts/sms-segments.tsv}.
 *
 * @param encoding of the whole text: one foreign character turns all of it into UCS-2
 * @param count of segments, at least 1
 */
public record SmsSegments(Encoding encoding, int count) {
  private static final String PLAIN =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String ESCAPED = "\f^{}\\[~]|€";

  /** How many places of GSM-7 each UTF-16 unit takes; none if it has no place there. */
  private static final byte[] PLACES = places();

  /** What the provider puts in the place of signs that have a plain twin. */
  private static final Map<Integer, String> SMART =
      Map.of(
          (int) '\t',
          " ",
          (int) '–',
          "-",
          (int) '—',
          "-",
          (int) '‘',
          "'",
          (int) '’',
          "'",
          (int) '“',
          "\"",
          (int) '”',
          "\"",
          (int) '…',
          "...");

  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  /** An SMS alphabet and what one segment of it holds. */
  public enum Encoding {
    GSM_7(160, 153),
    UCS_2(70, 67);

    private final int alone;
    private final int joined;

    Encoding(int alone, int joined) {
      this.alone = alone;
      this.joined = joined;
    }
  }

  /** The text as it is. */
  public static SmsSegments of(String text) {
    Encoding encoding = isGsm(text) ? Encoding.GSM_7 : Encoding.UCS_2;
    if (encoding == Encoding.UCS_2 && text.length() <= encoding.alone) {
      return new SmsSegments(encoding, 1);
    }
    int[] widths = encoding == Encoding.GSM_7 ? gsmWidths(text) : graphemeWidths(text);
    return new SmsSegments(encoding, count(widths, encoding));
  }

  /** The text after the provider's smart encoding, which replaces typographic signs. */
  public static SmsSegments smart(String text) {
    var plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.append(SMART.getOrDefault(c, Character.toString(c))));
    return of(plain.toString());
  }

  static boolean isGsm(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (places(text.charAt(at)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int places(char unit) {
    return unit < PLACES.length ? PLACES[unit] : 0;
  }

  private static byte[] places() {
    byte[] places = new byte[(PLAIN + ESCAPED).chars().max().orElseThrow() + 1];
    PLAIN.chars().forEach(unit -> places[unit] = 1);
    ESCAPED.chars().forEach(unit -> places[unit] = 2);
    return places;
  }

  private static int[] gsmWidths(String text) {
    int[] widths = new int[text.length()];
    Arrays.setAll(widths, at -> places(text.charAt(at)));
    return widths;
  }

  private static int[] graphemeWidths(String text) {
    return GRAPHEME
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .mapToInt(String::length)
        .toArray();
  }

  private static int count(int[] widths, Encoding encoding) {
    int total = 0;
    int segments = 1;
    int used = 0;
    for (int width : widths) {
      total += width;
      used += width;
      if (used > encoding.joined) {
        segments++;
        used = width;
      }
    }
    return total <= encoding.alone ? 1 : segments;
  }
}
