package org.plainline.knowledge.readability;

import org.plainline.bot.language.Language;

/** How many syllables a word has when spoken; at least one. */
@FunctionalInterface
public interface Syllables {

  /** The count for a word as written; a number in digits counts as one. */
  int in(String word);

  /**
   * The counter of a language; vowels of the Latin script for a language that has none of its own.
   */
  static Syllables of(Language language) {
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
