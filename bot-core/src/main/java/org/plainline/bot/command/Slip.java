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
    return restIsOneSlip(typed.substring(start), word.substring(start));
  }

  private static boolean restIsOneSlip(String typed, String word) {
    if (typed.length() < word.length()) {
      return word.endsWith(typed);
    }
    if (typed.length() > word.length()) {
      return typed.endsWith(word);
    }
    return typed.regionMatches(1, word, 1, word.length() - 1)
        || (swapped(typed, word) && typed.regionMatches(2, word, 2, word.length() - 2));
  }

  private static boolean swapped(String typed, String word) {
    return typed.length() > 1
        && typed.charAt(0) == word.charAt(1)
        && typed.charAt(1) == word.charAt(0);
  }
}
