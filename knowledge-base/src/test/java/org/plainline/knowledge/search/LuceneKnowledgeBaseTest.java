package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Serving;

class LuceneKnowledgeBaseTest {

  private static final Language SPANISH = new Language("es");

  private final SmallPack small = new SmallPack(Serving.VETTED);

  @ParameterizedTest
  @CsvFileSource(resources = "/questions.tsv", delimiter = '\t', numLinesToSkip = 1)
  void a_question_finds_its_practice(String question, String language, String practice) {
    assertThat(small.found(question, new Language(language))).startsWith(practice);
  }

  @Test
  void a_practice_in_two_languages_is_given_in_the_one_asked_for() {
    Passage passage = small.base.search(new Question("fever", List.of(), SPANISH)).getFirst();

    assertThat(passage.practiceId()).isEqualTo("t4-fever");
    assertThat(passage.language()).isEqualTo(SPANISH);
    assertThat(passage.title()).isEqualTo("Fiebre en casa");
    assertThat(passage.citation().publisher()).isEqualTo("WHO");
    assertThat(passage.citation().vettedBy()).isEqualTo("Red Cross");
  }

  @Test
  void what_one_person_approved_is_served_only_when_trying_out() {
    assertThat(small.found("flood")).doesNotContain("t12-flood");
    assertThat(small.base.passage("t12-flood", Language.ENGLISH)).isEmpty();
    assertThat(new SmallPack(Serving.SOURCED).found("flood")).startsWith("t12-flood");
  }

  @Test
  void a_practice_that_expires_while_running_is_no_longer_found() {
    assertThat(small.found("where can i get the vaccine")).startsWith("t3-vaccine");

    small.now.set(Instant.parse("2026-12-02T00:00:00Z"));

    assertThat(small.found("where can i get the vaccine")).doesNotContain("t3-vaccine");
    assertThat(small.base.passage("t3-vaccine", Language.ENGLISH)).isEmpty();
  }

  @Test
  void danger_signs_are_served_even_when_their_review_has_run_out() {
    assertThat(small.found("when do i call an ambulance")).startsWith("t2-signs");
  }

  @Test
  void the_menu_keeps_its_order_and_leaves_out_what_may_not_be_served() {
    assertThat(small.base.menu(Language.ENGLISH))
        .extracting(Passage::practiceId)
        .containsExactly("t4-fever", "t2-signs", "t1-hands");
  }

  @Test
  void a_withdrawn_practice_is_not_served_from_memory() {
    assertThat(small.found("how do i wash my hands")).startsWith("t1-hands");

    small.base.replace(List.of());

    assertThat(small.found("how do i wash my hands")).isEmpty();
    assertThat(small.base.passage("t1-hands", Language.ENGLISH)).isEmpty();
    assertThat(small.base.menu(Language.ENGLISH)).isEmpty();
  }

  @Test
  void a_practice_is_related_to_a_question_that_shares_a_third_of_its_words_with_it() {
    assertThat(related("is this soap")).contains("t1-hands");
    assertThat(small.found("soap opera actors of last night")).contains("t1-hands");
    assertThat(related("soap opera actors of last night")).isEmpty();
  }

  private List<String> related(String words) {
    return small.base.search(new Question(words, List.of(), Language.ENGLISH)).stream()
        .filter(passage -> passage.match().related())
        .map(Passage::practiceId)
        .toList();
  }

  @Test
  void scores_are_probabilities_and_fall_from_place_to_place() {
    List<Passage> passages =
        small.base.search(new Question("fever and soap", List.of(), Language.ENGLISH));

    assertThat(passages).hasSizeGreaterThan(1);
    double previous = 1;
    for (Passage passage : passages) {
      assertThat(passage.score()).isBetween(0.0, previous);
      previous = passage.score();
    }
  }
}
