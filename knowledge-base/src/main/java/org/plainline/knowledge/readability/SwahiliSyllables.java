package org.plainline.knowledge.readability;

import java.util.regex.Pattern;

/** Swahili: every vowel, and an m or n that carries a syllable, as in mtoto (3) and nchi (2). */
final class SwahiliSyllables implements Syllables {

  private static final Pattern NUCLEUS =
      Pattern.compile("[aeiou]|(?<![a-z])m(?![aeioubpvwy])|(?<![a-z])n(?=ch[aeiou](?![a-z]))");

  @Override
  public int in(String word) {
    return (int) NUCLEUS.matcher(word).results().count();
  }
}
