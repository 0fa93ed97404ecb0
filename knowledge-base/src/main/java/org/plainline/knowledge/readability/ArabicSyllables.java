package org.plainline.knowledge.readability;

import java.util.regex.Pattern;

/**
 * Arabic: with vowel marks, one syllable a mark or long vowel; without them, as texts are written,
 * an estimate: a long vowel letter makes one, and of the other letters every second one.
 */
final class ArabicSyllables implements Syllables {

  private static final Pattern MARK = Pattern.compile("[\\x{064B}-\\x{0650}]");
  private static final Pattern LONG = Pattern.compile("(?<=\\p{L})[اويىآ]");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  @Override
  public int in(String word) {
    int marks = count(MARK, word);
    if (marks > 0) {
      return marks;
    }
    int letters = count(LETTER, word);
    int longVowels = count(LONG, word);
    return longVowels + (letters - 2 * longVowels + 1) / 2;
  }

  private static int count(Pattern pattern, String word) {
    return (int) pattern.matcher(word).results().count();
  }
}
