package org.plainline.knowledge.readability;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.plainline.bot.wording.Wording;

/**
 * Words that nearly everybody knows, with their everyday endings: a plural, a tense, a comparison,
 * a possessive. Numbers are known too. What was asked once is remembered: texts repeat their words.
 */
public final class FamiliarWords {

  private static final String FOLDER = "knowledge/readability/";
  private static final int STEM_MIN = 2;
  private final Set<String> words;
  private final Map<String, Boolean> asked = new ConcurrentHashMap<>();

  public FamiliarWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** The Dale-Chall list: what four of five US pupils of grade 4 knew. */
  static FamiliarWords daleChall() {
    return shipped("familiar-en.txt");
  }

  /** The Spache list: what pupils of grades 1 to 3 know. */
  static FamiliarWords spache() {
    return shipped("spache-en.txt");
  }

  /** The Dale-Chall list and the health words that the pack may use without explaining them. */
  static FamiliarWords allowed() {
    return shipped("familiar-en.txt", "health-en.txt");
  }

  private static FamiliarWords shipped(String... files) {
    Set<String> words = new HashSet<>();
    for (String file : files) {
      for (String line : Wording.lines(FOLDER + file)) {
        words.addAll(List.of(Words.lower(line).split(" ", -1)));
      }
    }
    return new FamiliarWords(words);
  }

  /** True if a reader is expected to know this word, as written or with an everyday ending. */
  public boolean knows(String word) {
    return asked.computeIfAbsent(word, this::looksFamiliar);
  }

  private boolean looksFamiliar(String word) {
    return Words.isNumber(word) || forms(Words.lower(word)).anyMatch(words::contains);
  }

  private static Stream<String> forms(String word) {
    Stream.Builder<String> forms = Stream.builder();
    forms.add(word);
    strip(word, "'s", forms, "");
    strip(word, "s", forms, "");
    strip(word, "es", forms, "");
    strip(word, "ies", forms, "y");
    strip(word, "d", forms, "");
    strip(word, "ied", forms, "y");
    strip(word, "ier", forms, "y");
    strip(word, "iest", forms, "y");
    for (String ending : List.of("ed", "ing", "er", "est", "ly")) {
      strip(word, ending, forms, "");
      strip(word, ending, forms, "e");
      undouble(word, ending, forms);
    }
    return forms.build();
  }

  private static void strip(
      String word, String ending, Stream.Builder<String> forms, String instead) {
    if (word.endsWith(ending) && word.length() - ending.length() >= STEM_MIN) {
      forms.add(word.substring(0, word.length() - ending.length()) + instead);
    }
  }

  /** Stopped, running, bigger: the last letter of the stem was doubled. */
  private static void undouble(String word, String ending, Stream.Builder<String> forms) {
    int end = word.length() - ending.length();
    if (word.endsWith(ending) && end > STEM_MIN && word.charAt(end - 1) == word.charAt(end - 2)) {
      forms.add(word.substring(0, end - 1));
    }
  }
}
