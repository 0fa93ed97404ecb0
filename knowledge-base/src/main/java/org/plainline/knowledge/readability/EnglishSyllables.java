package org.plainline.knowledge.readability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plainline.bot.wording.Wording;

/**
 * Syllables of English words: those that the rules get wrong are looked up, the rules do the rest.
 * A possessive adds a syllable only after a hissing sound.
 */
final class EnglishSyllables implements Syllables {

  private static final String DICTIONARY = "knowledge/readability/syllables-en.tsv";

  /** Sounds that are written with one vowel group but spoken as two. */
  private static final Pattern HIATUS =
      Pattern.compile(
          "ia(?!l\\b|n\\b|r\\b|ge)|(?<![tscgx])i(?:a(?=[ln]\\b)|o(?!us|n))|(?<![tscgx])ious"
              + "|[aeo]ing\\b|[uy]ing\\b|eo(?!p|u)|(?<![qg])u(?:a|ou)|io[lt]|ue(?:l|n|t)|ism|nuit"
              + "|[^aeiouyt]ier\\b|oe(?=[tm])|[aeiou]y[aeiou]|sm\\b|(?<=[dst])n't\\b");

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /** An e that is written and not spoken: at the end, before an ending, in a past tense. */
  private static final Pattern SILENT =
      Pattern.compile(
          "(?<=[aeiouy][^aeiouy]{1,3})(?<![^aeiouyrlw]l)e\\b"
              + "|(?<=[aeiouy][^aeiouy]{1,3})e(?=(?:ly|ment|ments|ness|ful|fully|less|some)\\b)"
              + "|(?<![dt])(?<=[^aeiouy])(?<![^aeiouyrlw]l)ed\\b"
              + "|(?<=[aeiouy][^aeiouy]{0,2}[^aeiouycgsxzh])(?<![^aeiouyrlw]l)es\\b"
              + "|(?<=th)es\\b");

  private static final Pattern HISS = Pattern.compile("(?:[sxz]|ch|sh|ce|ge|se)$");
  private final Map<String, Integer> known;

  EnglishSyllables(Map<String, Integer> known) {
    this.known = Map.copyOf(known);
  }

  /** With the dictionary that ships: lines of count, tab, words parted by spaces. */
  static EnglishSyllables shipped() {
    Map<String, Integer> known = new HashMap<>();
    for (String line : Wording.lines(DICTIONARY)) {
      String[] fields = line.split("\t", 2);
      for (String word : List.of(fields[1].split(" ", -1))) {
        known.put(word, Integer.valueOf(fields[0]));
      }
    }
    return new EnglishSyllables(known);
  }

  @Override
  public int in(String word) {
    Integer looked = known.get(word);
    if (looked != null) {
      return looked;
    }
    if (word.endsWith("'s")) {
      String owner = word.substring(0, word.length() - 2);
      return in(owner) + (HISS.matcher(owner).find() ? 1 : 0);
    }
    return ruled(word);
  }

  static int ruled(String word) {
    int groups = count(VOWELS, word) + count(HIATUS, word) - count(SILENT, word);
    return Math.max(1, groups);
  }

  private static int count(Pattern pattern, String word) {
    return (int) pattern.matcher(word).results().count();
  }
}
