package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.bot.language.Language;

class LexiconTest {

  @ParameterizedTest
  @CsvSource({"es, tio", "pt, tia", "fr, cousine", "sw, asali", "ar, bokra", "hi, bukhar"})
  void words_that_people_write_are_known_in_their_language_and_no_other(
      String language, String word) {
    try (var plain = new PlainWords()) {
      Lexicon lexicon = Lexicon.of(new Language(language), plain);

      assertThat(lexicon.written(word)).isTrue();
      assertThat(lexicon.written("xqzw")).isFalse();
      assertThat(lexicon.isFull()).as("some are slips, so no word is held against them").isFalse();
      assertThat(Lexicon.of(Language.ENGLISH, plain).written(word)).isFalse();
    }
  }
}
