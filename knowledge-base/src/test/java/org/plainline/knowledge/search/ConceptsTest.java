package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;

class ConceptsTest {

  private static final int BREATH = 1;
  private static final int FIRE = 2;

  /** Fewer letters stand in words of every kind. */
  private static final int LETTERS_MIN = 2;

  private final PlainWords plain = new PlainWords();
  private final Thesaurus thesaurus = Thesaurus.shipped(plain);

  @ParameterizedTest
  @CsvSource({
    "fires, the fire is near, true",
    "fire*, two fireplaces, true",
    "fire*, a campfire, false",
    "*fire, a campfire, true",
    "*fire, a campfires, false",
    "*fire*, two campfires, true",
    "forest fire*, the forest is on fire, true",
    "forest fire*, a forest and then far away a fire, false",
    "forest fire*, fire in the forest, false",
  })
  void a_phrase_is_found_in_words(String phrase, String words, boolean found) {
    Concepts concepts = concepts();
    concepts.add(List.of(phrase.split(" ")), FIRE);

    assertThat(concepts.of(List.of(words.split(" ")))).isEqualTo(found ? Set.of(FIRE) : Set.of());
  }

  @Test
  void words_may_speak_of_several_things() {
    Concepts concepts = concepts();
    concepts.add(List.of("smoke"), FIRE);
    concepts.add(List.of("smoke", "lungs"), BREATH);

    assertThat(concepts.of(List.of("smoke", "in", "my", "lungs"))).containsExactly(BREATH, FIRE);
    assertThat(concepts.of(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "es, le falta el aire",
    "pt, ele está com falta de ar",
    "fr, il étouffe et manque d'air",
    "sw, anakosa hewa",
    "ar, مش قادر يتنفس",
    "hi, उसकी सांस फूल रही है",
    "hi, saans nahi aa rahi"
  })
  void one_thing_is_the_same_in_every_language(String language, String words) {
    Set<Integer> english = read("he is short of breath", "en");

    assertThat(read(words, language)).containsAnyElementsOf(english);
  }

  @Test
  void a_language_without_a_table_speaks_of_nothing() {
    assertThat(read("koorts", "nl")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "es", "fr", "hi", "pt", "sw"})
  void every_table_names_each_thing_once_and_in_words(String language) {
    List<String> names = new ArrayList<>();
    for (String line : Wording.lines("knowledge/concepts/" + language + ".tsv")) {
      String[] cells = line.split("\t");
      names.add(cells[0]);
      assertThat(cells).as(line).hasSize(2);
      assertThat(cells[1].split(",")).as(line).doesNotHaveDuplicates();
      assertThat(cells[1].replace(" ", ",").split(","))
          .filteredOn(word -> word.contains("*"))
          .as(line)
          .allMatch(word -> word.replace("*", "").length() >= LETTERS_MIN);
    }
    assertThat(names).doesNotHaveDuplicates().hasSize(thesaurus.size());
  }

  private Set<Integer> read(String words, String language) {
    return new HashSet<>(thesaurus.of(plain.of(words, 20), new Language(language)));
  }

  private static Concepts concepts() {
    return new Concepts(word -> word.toLowerCase(Locale.ROOT), word -> word.replaceAll("s$", ""));
  }
}
