package org.plainline.bot.triage;

/**
 * How a word sounds, roughly and in Latin letters, whatever script it is written in: "saans" and
 * its Hindi spelling, "2ader" and its Arabic one, "brething" and "breathing" sound alike. Vowels
 * count at the start only.
 */
final class Sound {

  private static final char NONE = 0;
  private static final char VOWEL = 'a';

  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء";
  private static final String ARABIC_SOUNDS = "abttjhkddrssssdtsajfkklmnhaaa";
  private static final String HINDI = "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहळ";
  private static final String HINDI_SOUNDS = "kkjjkkjjttddnttddnpfbbmarlvssshl";

  /** Letters of languages that chats write with digits: "3" for ayn, "7" for ha. */
  private static final String DIGITS = "236578 9";

  private static final String DIGIT_SOUNDS = "aatkhj k";

  private Sound() {}

  static String of(String word) {
    StringBuilder bones = new StringBuilder(word.length());
    boolean mixed = mixesDigits(word);
    for (int i = 0; i < word.length(); i++) {
      char next = i + 1 < word.length() ? word.charAt(i + 1) : NONE;
      char sound = sound(word.charAt(i), next, mixed);
      boolean faint = sound == VOWEL || sound == 'h' || (sound == 'n' && isConsonant(next));
      if (sound != NONE && (bones.isEmpty() || !faint)) {
        bones.append(sound);
      }
    }
    return bones.toString();
  }

  /** An n before a consonant is a nasal vowel in Hindi, and easily left out elsewhere. */
  private static boolean isConsonant(char c) {
    return c >= 'a' && c <= 'z' && "aeiouyh".indexOf(c) < 0;
  }

  private static boolean mixesDigits(String word) {
    return word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
  }

  private static char sound(char c, char next, boolean mixed) {
    if (c < 0x80) {
      return latin(c, next, mixed);
    }
    int at = ARABIC.indexOf(c);
    if (at >= 0) {
      return ARABIC_SOUNDS.charAt(at);
    }
    at = HINDI.indexOf(c);
    if (at >= 0) {
      return HINDI_SOUNDS.charAt(at);
    }
    if (c >= 0x904 && c <= 0x914) {
      return VOWEL;
    }
    return c >= 0x900 && c < 0x980 ? NONE : c;
  }

  private static char latin(char c, char next, boolean mixed) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> VOWEL;
      case 'c', 'k', 'q' -> 'k';
      case 's', 'z', 'x' -> 's';
      case 'v', 'w' -> 'v';
      case 'g', 'j' -> 'j';
      case 'p' -> next == 'h' ? 'f' : 'p';
      default -> {
        int digit = mixed && c != ' ' ? DIGITS.indexOf(c) : -1;
        yield digit >= 0 ? DIGIT_SOUNDS.charAt(digit) : c;
      }
    };
  }
}
