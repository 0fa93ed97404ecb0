package org.plainline.knowledge.readability;

import java.util.regex.Pattern;

/** Hindi: one a written vowel or consonant that carries one; the last bare consonant does not. */
final class HindiSyllables implements Syllables {

  private static final Pattern CARRIER =
      Pattern.compile("[\\x{0904}-\\x{0914}]|[\\x{0915}-\\x{0939}]\\x{093C}?(?!\\x{094D})");
  private static final Pattern BARE_END = Pattern.compile("[\\x{0915}-\\x{0939}]\\x{093C}?$");

  @Override
  public int in(String word) {
    int carriers = (int) CARRIER.matcher(word).results().count();
    return carriers - (carriers > 1 && BARE_END.matcher(word).find() ? 1 : 0);
  }
}
