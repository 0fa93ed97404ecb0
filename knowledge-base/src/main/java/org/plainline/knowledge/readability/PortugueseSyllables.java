package org.plainline.knowledge.readability;

import java.util.regex.Pattern;

/**
 * Portuguese: the vowels that are spoken. A nasal pair (ão, ãe, õe) is one; the stressed i of "dia"
 * and "rio" stands alone, which shows by the lack of any accent in the word.
 */
final class PortugueseSyllables implements Syllables {

  private static final Syllables NUCLEI = new VowelNuclei("aeoáéíóúâêôãõà");
  private static final Pattern STRESSED_I = Pattern.compile("[a-z]*[^aeiouqg]i[ao]s?");

  @Override
  public int in(String word) {
    String spoken =
        word.replaceAll("(?<=[qg])u(?=[eiéíê])", "")
            .replaceAll("(?<=ã)[oe]", "")
            .replaceAll("(?<=õ)e", "");
    return NUCLEI.in(spoken) + (STRESSED_I.matcher(word).matches() ? 1 : 0);
  }
}
