package org.plainline.bot.command;

/** A slip of the finger: one letter missing, added, wrong, or two that changed places. */
final class Slip {

  /** Words shorter than this must be right: nearly everything is one letter from them. */
  static final int LENGTH_MIN = 4;

  private Slip() {}

  /** Whether what was typed is the word with at most one slip; exact only for short words. */
  static boolean between(String typed, String word) {
    if (typed.equals(word)) {
      return true;
    }
    int longer = Math.max(typed.length(), word.length());
    if (word.length() < LENGTH_MIN || longer - Math.min(typed.length(), word.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(typed.length(), word.length())
        && typed.charAt(start) == word.charAt(start)) {
      start++;
    }
    return restIsOneSlip(typed, word, start);
  }

  /** Whether one slip makes the same of both from there, where they first differ. */
  private static boolean restIsOneSlip(String typed, String word, int at) {
    if (typed.length() < word.length()) {
      return isEqual(word, at + 1, typed, at);
    }
    if (typed.length() > word.length()) {
      return isEqual(typed, at + 1, word, at);
    }
    return isEqual(typed, at + 1, word, at + 1)
        || (swapped(typed, word, at) && isEqual(typed, at + 2, word, at + 2));
  }

  private static boolean isEqual(String one, int from, String other, int otherFrom) {
    return one.regionMatches(from, other, otherFrom, other.length() - otherFrom);
  }

  private static boolean swapped(String typed, String word, int at) {
    return typed.length() > at + 1
        && typed.charAt(at) == word.charAt(at + 1)
        && typed.charAt(at + 1) == word.charAt(at);
  }
}
