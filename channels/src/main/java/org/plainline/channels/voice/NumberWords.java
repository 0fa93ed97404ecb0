package org.plainline.channels.voice;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers in words, for a voice that speaks another language and would say its own. Made for
 * Kiswahili, where the bigger part comes first: 138 is "mia moja thelathini na nane".
 *
 * @param digits for 0 to 9
 * @param tens for 10, 20 to 90
 * @param joints for hundred, thousand, "and", and the point of a fraction
 */
record NumberWords(List<String> digits, List<String> tens, List<String> joints) {

  static final NumberWords NONE = new NumberWords(List.of(), List.of(), List.of());

  private static final int MAX = 999_999;

  private static final Pattern NUMBER = Pattern.compile("([0-9]+)(,[0-9]{3})?(?:[.,]([0-9]+))?");

  NumberWords {
    digits = List.copyOf(digits);
    tens = List.copyOf(tens);
    joints = List.copyOf(joints);
  }

  /** Reads digits, tens and joints separated by bars; {@code -} where none are needed. */
  static NumberWords of(String column) {
    if (column.equals("-")) {
      return NONE;
    }
    String[] rows = column.split("\\|", -1);
    return new NumberWords(words(rows[0]), words(rows[1]), words(rows[2]));
  }

  /** The text with its numbers in words; as it is if there are no words. */
  String in(String text) {
    return digits.isEmpty() ? text : NUMBER.matcher(text).replaceAll(this::said);
  }

  private String said(MatchResult found) {
    String thousands = found.group(2) == null ? "" : found.group(2).substring(1);
    String whole = found.group(1) + thousands;
    String fraction = found.group(3) == null ? "" : found.group(3);
    String after = fraction.isEmpty() ? "" : " " + joints.get(3) + " " + spelt(fraction);
    return say(whole) + after;
  }

  /** A number that begins with 0 is none to count with, so its digits are said. */
  private String say(String whole) {
    boolean countable = whole.length() == 1 || !whole.startsWith("0");
    return countable && whole.length() <= Integer.toString(MAX).length()
        ? say(Integer.parseInt(whole))
        : spelt(whole);
  }

  private String say(int number) {
    if (number < 10) {
      return digits.get(number);
    }
    if (number < 100) {
      return tens.get(number / 10 - 1) + rest(number % 10);
    }
    int unit = number < 1_000 ? 100 : 1_000;
    return joints.get(number < 1_000 ? 0 : 1) + " " + say(number / unit) + rest(number % unit);
  }

  /** What is round or small is joined by "and"; anything else has its own "and" further on. */
  private String rest(int number) {
    if (number == 0) {
      return "";
    }
    boolean joined = number < 10 || (number < 100 && number % 10 == 0);
    return (joined ? " " + joints.get(2) + " " : " ") + say(number);
  }

  private String spelt(String number) {
    return String.join(" ", number.chars().mapToObj(c -> digits.get(c - '0')).toList());
  }

  private static List<String> words(String row) {
    return List.of(row.split(" ", -1));
  }
}
