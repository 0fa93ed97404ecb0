package org.plainline.knowledge.readability;

import java.util.List;
import java.util.regex.Pattern;

/**
 * OSMAN, readability of Arabic, after the definition in El-Haj and Rayson, LREC 2016: higher is
 * easier. It was made for texts with vowel marks; without them the syllables are an estimate, so
 * the value is shown and not used as a gate.
 *
 * @param sentences at least 1
 * @param words at least 1
 * @param hard words of more than 5 letters
 * @param syllables long and stressed ones counted double
 * @param complex words of more than 4 syllables
 * @param faseeh complex words that show signs of formal Arabic
 */
public record Osman(int sentences, int words, int hard, int syllables, int complex, int faseeh) {

  private static final Pattern SHORT = Pattern.compile("[\\x{064E}-\\x{0650}](?![اوي])");
  private static final Pattern LONG = Pattern.compile("[\\x{064E}-\\x{0650}](?=[اوي])");
  private static final Pattern STRESS = Pattern.compile("[\\x{064B}-\\x{064D}\\x{0651}]");
  private static final Pattern FORMAL = Pattern.compile("[ءئؤذظ]|(?:وا|ون)$");
  private static final Pattern MARKS = Pattern.compile("[\\x{064B}-\\x{0652}]");
  private static final int HARD_LETTERS_MIN = 6;
  private static final int COMPLEX_SYLLABLES_MIN = 5;

  public Osman {
    if (sentences < 1 || words < 1) {
      throw new IllegalArgumentException("there is nothing to measure");
    }
  }

  /** The score of these counts. */
  public double score() {
    double perWord = (double) (hard + syllables + complex + faseeh) / words;
    return 200.791 - 1.015 * words / sentences - 24.181 * perWord;
  }

  /** The counts of sentences in Arabic, of which at least one has a word. */
  public static Osman of(List<String> sentences) {
    List<String> words = sentences.stream().flatMap(one -> Words.of(one).stream()).toList();
    int syllables = words.stream().mapToInt(Osman::syllables).sum();
    List<String> complex =
        words.stream().filter(word -> syllables(word) >= COMPLEX_SYLLABLES_MIN).toList();
    int faseeh = (int) complex.stream().filter(word -> FORMAL.matcher(bare(word)).find()).count();
    return new Osman(
        sentences.size(), words.size(), hard(words), syllables, complex.size(), faseeh);
  }

  private static int hard(List<String> words) {
    return (int) words.stream().filter(word -> Words.letters(word) >= HARD_LETTERS_MIN).count();
  }

  private static int syllables(String word) {
    if (!MARKS.matcher(word).find()) {
      return Math.max(1, new ArabicSyllables().in(word));
    }
    return count(SHORT, word) + 2 * (count(LONG, word) + count(STRESS, word));
  }

  private static String bare(String word) {
    return MARKS.matcher(word).replaceAll("");
  }

  private static int count(Pattern pattern, String word) {
    return (int) pattern.matcher(word).results().count();
  }
}
