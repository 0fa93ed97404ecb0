package org.plainline.knowledge.readability;

/**
 * One syllable for each vowel that is spoken on its own. Strong vowels always are; a weak one (i, u
 * without an accent) glides into the strong one beside it.
 */
final class VowelNuclei implements Syllables {

  private static final String WEAK = "iuüàyî";
  private final String strong;

  /** A counter for a language with these vowels that never share a syllable. */
  VowelNuclei(String strong) {
    this.strong = strong;
  }

  @Override
  public int in(String word) {
    int nuclei = 0;
    boolean afterStrong = false;
    boolean afterWeak = false;
    for (int at = 0; at < word.length(); at++) {
      boolean isStrong = strong.indexOf(word.charAt(at)) >= 0;
      boolean isWeak = !isStrong && isWeak(word, at);
      boolean opens = isStrong ? !afterWeak : isWeak && !afterStrong && !afterWeak;
      nuclei += opens ? 1 : 0;
      afterWeak = isWeak && !afterStrong;
      afterStrong = isStrong;
    }
    return nuclei;
  }

  /** A y is a vowel only at the end. */
  private static boolean isWeak(String word, int at) {
    char letter = word.charAt(at);
    return WEAK.indexOf(letter) >= 0 && (letter != 'y' || at == word.length() - 1);
  }
}
