package org.plainline.bot.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;

class PhrasesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final int SENTENCE_WORDS_MAX = 15;

  private final Phrases phrases = Phrases.of(Wording.tables("phrases", "call"));

  @Test
  void every_language_has_every_phrase_with_the_same_placeholders() {
    assertTrue(Wording.languages().size() >= 7);
    for (Language language : Wording.languages()) {
      assertEquals(
          new TreeSet<>(phrases.keys(Language.ENGLISH)), new TreeSet<>(phrases.keys(language)));
      for (String key : phrases.keys(Language.ENGLISH)) {
        String own = phrases.text(language, key);
        assertFalse(own.isBlank(), language + " " + key);
        assertEquals(
            placeholders(phrases.text(Language.ENGLISH, key)), placeholders(own), language + key);
      }
    }
  }

  @Test
  void a_language_without_a_phrase_falls_back_to_english() {
    assertEquals("More", phrases.say(new Language("xx"), "button.more"));
  }

  @Test
  void a_value_may_hold_braces_and_a_missing_one_is_an_error() {
    var language = Language.ENGLISH;
    assertEquals(
        "In danger, call {MORE}$1.",
        phrases.say(language, "abstain.emergency.speech", Map.of("number", "{MORE}$1")));
    assertThrows(IllegalArgumentException.class, () -> phrases.say(language, "danger.now"));
    assertThrows(IllegalArgumentException.class, () -> phrases.say(language, "no.such"));
  }

  @Test
  void no_sentence_is_long_in_any_language() {
    for (Language language : Wording.languages()) {
      for (String key : phrases.keys(language)) {
        for (String sentence : Cut.sentences(phrases.text(language, key))) {
          int words = sentence.split("\\s+").length;
          assertTrue(words <= SENTENCE_WORDS_MAX, language + " " + key + ": " + sentence);
        }
      }
    }
  }

  @Test
  void english_phrases_read_at_grade_five() {
    for (String key : phrases.keys(Language.ENGLISH)) {
      String text = phrases.text(Language.ENGLISH, key).replaceAll("\\{[A-Z]+}", "word");
      if (text.endsWith(".") && text.split(" ").length > 3 && !text.contains("{publisher}")) {
        assertTrue(grade(text) <= 5.5, key + " grade " + grade(text) + ": " + text);
      }
    }
  }

  @Test
  void nobody_is_asked_for_a_word_that_the_phone_company_answers() {
    List<String> taken = List.of("HELP", "INFO", "YES", "END", "CANCEL", "QUIT");
    for (Language language : Wording.languages()) {
      for (String key : phrases.keys(language)) {
        for (String word : phrases.text(language, key).split("[^\\p{L}]+")) {
          assertFalse(taken.contains(word), language + " " + key);
        }
      }
    }
  }

  @Test
  void nobody_is_blamed() {
    var blame =
        Pattern.compile(
            "(?i)\\b(invalid|wrong (key|number|word)|error|fail|must|cannot understand)");
    for (String key : phrases.keys(Language.ENGLISH)) {
      assertFalse(blame.matcher(phrases.text(Language.ENGLISH, key)).find(), key);
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  /** Flesch-Kincaid grade, counting a syllable for each group of vowels but a silent e. */
  private static double grade(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^a-z']+");
    long syllables = 0;
    for (String word : words) {
      long groups = VOWELS.matcher(word.replaceAll("(?<=[^aeiouyl])e$", "")).results().count();
      syllables += Math.max(1, groups);
    }
    double perSentence = (double) words.length / Cut.sentences(text).size();
    return 0.39 * perSentence + 11.8 * syllables / words.length - 15.59;
  }
}
