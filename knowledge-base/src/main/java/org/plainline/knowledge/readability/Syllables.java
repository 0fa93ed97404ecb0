package org.plainline.knowledge.readability;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plainline.bot.language.Language;

/** How many syllables a word has when spoken; at least one. */
@FunctionalInterface
public interface Syllables {

  /** The count for a word as written; a number in digits counts as one. */
  int in(String word);

  /**
   * The counter of a language; vowels of the Latin script for a language that has none of its own.
   * A word is counted once, and safely by several threads.
   */
  static Syllables of(Language language) {
    Map<String, Integer> counted = new ConcurrentHashMap<>();
    Syllables counter = counting(language);
    return word -> counted.computeIfAbsent(word, counter::in);
  }

  private static Syllables counting(Language language) {
    Syllables counter =
        switch (language.code()) {
          case "en" -> EnglishSyllables.shipped();
          case "fr" -> new FrenchSyllables();
          case "ar" -> new ArabicSyllables();
          case "hi" -> new HindiSyllables();
          case "es" -> new SpanishSyllables();
          case "pt" -> new PortugueseSyllables();
          case "sw" -> new SwahiliSyllables();
          default -> new VowelNuclei("aeoáéíóú");
        };
    return word -> Words.isNumber(word) ? 1 : Math.max(1, counter.in(Words.lower(word)));
  }
}
