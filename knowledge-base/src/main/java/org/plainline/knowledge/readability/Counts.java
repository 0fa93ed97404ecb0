package org.plainline.knowledge.readability;

/**
 * What a formula needs to know of a text.
 *
 * @param sentences at least 1
 * @param words at least 1
 * @param written counts by letters
 * @param spoken counts by syllables
 * @param hard counts of words that are hard by some list or rule
 */
public record Counts(int sentences, int words, Written written, Spoken spoken, Hard hard) {

  public Counts {
    if (sentences < 1 || words < 1) {
      throw new IllegalArgumentException("there is nothing to measure");
    }
  }

  /**
   * Counts by letters.
   *
   * @param letters without digits
   * @param characters letters and digits
   * @param longWords words of 7 letters and more
   */
  public record Written(int letters, int characters, int longWords) {}

  /**
   * Counts by syllables.
   *
   * @param syllables in all words
   * @param one words of one syllable
   * @param threeUp words of three and more
   * @param fourUp words of four and more
   */
  public record Spoken(int syllables, int one, int threeUp, int fourUp) {}

  /**
   * Counts of hard words.
   *
   * @param fog three syllables and more, without names (Gunning)
   * @param daleChall outside the Dale-Chall list
   * @param spache outside the Spache list, each counted once
   */
  public record Hard(int fog, int daleChall, int spache) {}

  double wordsPerSentence() {
    return (double) words / sentences;
  }

  double syllablesPerWord() {
    return (double) spoken.syllables / words;
  }

  /** How many in a hundred words. */
  double percent(int counted) {
    return 100.0 * counted / words;
  }
}
