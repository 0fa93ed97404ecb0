package org.plainline.bot.triage;

import java.util.random.RandomGenerator;

/**
 * Arabic and Hindi letters as chats write them in Latin ones. Where people differ ("7" or "h" for
 * the same letter), chance decides once a message.
 */
final class Romanised {

  private static final String ARABIC = "اأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىئؤءة";
  private static final String[] DIGITS =
      "a a e a b t th g 7 5 d z r z s sh s d t z 3 gh f 2 k l m n h w y a 2 2 2 a".split(" ", -1);
  private static final String[] LETTERS =
      "a a i a b t s j h kh d d r z s sh s d t z a gh f q k l m n h o i a e o  a".split(" ", -1);

  private static final String HINDI = "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह";
  private static final String[] CONSONANTS =
      "k kh g gh ch chh j jh t th d dh n t th d dh n p f b bh m y r l v sh sh s h".split(" ", -1);
  private static final String VOWELS = "अआइईउऊएऐओऔऋािीुूेैोौृॉंँ";
  private static final String[] VOWEL_LETTERS =
      "a a i i u u e ai o au ri a i i u u e ai o au ri o n n".split(" ", -1);
  private static final char SILENT = '\u094d';

  private Romanised() {}

  static String of(String text, RandomGenerator random) {
    String[] arabic = random.nextBoolean() ? DIGITS : LETTERS;
    StringBuilder latin = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int consonant = HINDI.indexOf(c);
      if (c < 0x600 || c > 0x97f) {
        latin.append(c);
      } else if (consonant >= 0) {
        latin.append(CONSONANTS[consonant]).append(saysItsVowel(text, i + 1) ? "a" : "");
      } else if (ARABIC.indexOf(c) >= 0) {
        latin.append(arabic[ARABIC.indexOf(c)]);
      } else if (VOWELS.indexOf(c) >= 0) {
        latin.append(VOWEL_LETTERS[VOWELS.indexOf(c)]);
      }
    }
    return latin.toString();
  }

  /** A Hindi consonant carries an "a", but for the last of a word and before another vowel. */
  private static boolean saysItsVowel(String text, int next) {
    if (next >= text.length()) {
      return false;
    }
    char c = text.charAt(next);
    return HINDI.indexOf(c) >= 0 && c != SILENT;
  }
}
