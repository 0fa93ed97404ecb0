package org.plainline.knowledge.readability;

/** Spanish: the vowels that are spoken; the u of que, qui, gue and gui is mute. */
final class SpanishSyllables implements Syllables {

  private static final Syllables NUCLEI = new VowelNuclei("aeoáéíóú");

  @Override
  public int in(String word) {
    return NUCLEI.in(word.replaceAll("(?<=[qg])u(?=[eiéí])", ""));
  }
}
