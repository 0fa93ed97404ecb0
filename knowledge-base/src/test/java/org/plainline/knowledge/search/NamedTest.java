package org.plainline.knowledge.search;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.practice.Serving;

/** One word names the practices that have it in their titles, in any form of any language. */
class NamedTest {

  private static LuceneKnowledgeBase base;

  @BeforeAll
  static void read_the_pack_once() {
    var files = PackFiles.onClassPath(NamedTest.class.getClassLoader(), "packs/starter");
    base = new LuceneKnowledgeBase(Serving.SOURCED, () -> Instant.parse("2026-11-26T12:00:00Z"));
    base.replace(List.of(new PackReader().read(files).pack().orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "en, mask, masks, maskk",
    "en, vaccine, vaccines, vaccinne",
    "es, terremoto, terremotos, teremoto",
    "es, mascarilla, mascarillas, mascarila",
    "pt, enchente, enchentes, enxente",
    "fr, inondation, inondations, innondation",
    "ar, زلزال, الزلزال, زلزاال",
    "hi, भूकंप, भूकंपों, भूकप",
    "sw, tetemeko, tetemeko, tetemekko",
  })
  void a_word_in_the_singular_the_plural_and_misspelt_names_the_same(
      String language, String one, String many, String misspelt) {
    List<String> named = named(one, language).toList();

    assertThat(named).isNotEmpty();
    assertThat(named(many, language)).containsExactlyInAnyOrderElementsOf(named);
    assertThat(named(misspelt, language)).isNotEmpty();
  }

  /** "best maks for covid" is a way to ask, so "maks" is a word that the practices have. */
  @ParameterizedTest
  @CsvSource({"maks, mask", "vacine, vaccine", "feaver, fever", "hosptal, hospital"})
  void a_slip_that_a_way_to_ask_has_on_purpose_names_what_the_word_names(String slip, String word) {
    assertThat(named(slip, "en"))
        .isNotEmpty()
        .containsExactlyElementsOf(named(word, "en").toList());
  }

  @Test
  void what_a_topic_names_keeps_its_place_and_two_words_are_no_topic() {
    List<Passage> best = base.search(new Question("vaccine", List.of(), Language.ENGLISH));

    assertThat(best).hasSizeLessThanOrEqualTo(10).anyMatch(each -> each.match().named());
    assertThat(best).isSortedAccordingTo(comparingDouble(Passage::score).reversed());
    assertThat(named("fever children", "en")).isEmpty();
    assertThat(named("mask mask mask", "en")).isEmpty();
  }

  @Test
  void a_part_of_a_word_names_nothing_and_neither_does_a_word_of_the_answer_alone() {
    assertThat(named("ever", "en")).isEmpty();
    assertThat(named("goodbye", "en")).isEmpty();
    assertThat(named("paracetamol", "en")).isEmpty();
  }

  private static Stream<String> named(String word, String language) {
    return base.search(new Question(word, List.of(), new Language(language))).stream()
        .filter(passage -> passage.match().named())
        .map(Passage::practiceId);
  }
}
