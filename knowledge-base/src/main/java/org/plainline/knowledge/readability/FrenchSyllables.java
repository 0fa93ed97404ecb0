package org.plainline.knowledge.readability;

import java.util.regex.Pattern;

/**
 * French: vowel groups, without the mute e at the end (also in -es, and in -ent after a long word
 * stem); the i before another vowel counts after two consonants only (ou-bli-er, but pre-mier).
 */
final class FrenchSyllables implements Syllables {

  private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæ";
  private static final Pattern GROUP =
      Pattern.compile(
          "[ao]ï|é(?=[aàâeèoôu])|[bcdfgptv][lr]i(?=[aeéèo])|u(?=(?<![qg]u)[aé])|(?:eau|["
              + VOWELS
              + "])(?:(?<!é)["
              + VOWELS
              + "&&[^éèàïë]])*(?:(?<=[iuo])[éèà])?");
  private static final Pattern MUTE_END =
      Pattern.compile("(?<=[^" + VOWELS + "]|[éiu])(?<=[" + VOWELS + "].{0,9})es?$");
  private static final Pattern MUTE_U = Pattern.compile("(?<=[qg])u(?=[eiéèêao])");

  @Override
  public int in(String word) {
    int sum = 0;
    for (String part : word.split("'", -1)) {
      sum += part.isEmpty() ? 0 : simple(part);
    }
    return sum;
  }

  private static int simple(String word) {
    String hard = MUTE_U.matcher(word).replaceAll("");
    String spoken = MUTE_END.matcher(hard).replaceAll("");
    int groups = (int) GROUP.matcher(spoken).results().count();
    return hasVowel(word) ? Math.max(1, groups) : 0;
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
  }
}
