package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.evaluation.Noise;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.practice.Serving;

/** The questions that the starter pack must answer, asked of the real search, by words alone. */
class StarterQuestionsTest {

  private static final int QUESTIONS = 205;
  private static final int WORDS_MAX = 200;

  /** By words alone; with the model that ships it is more than .95, see docs/retrieval.md. */
  private static final double OTHER_WORDING_FIRST = 0.97;

  /**
   * Of 231 later wordings. None was copied; what they missed was seen once, so it flatters a bit.
   */
  private static final double FRESH_WORDING_FIRST = 0.85;

  /** No model for the other languages: of wordings meant to be unlike those in the pack. */
  private static final double UNLIKE_FIRST = 0.62;

  /** The same, of wordings written from the titles alone. */
  private static final double FROM_TITLES_FIRST = 0.90;

  /** Asked for is a tenth. */
  private static final double LOST_TO_NOISE = 0.05;

  private static Pack pack;
  private static LuceneKnowledgeBase base;

  /** A question and the practices of which one must come first. */
  private record Asked(String words, Set<String> practices, Language language) {}

  @BeforeAll
  static void read_the_pack_once() {
    ClassLoader loader = StarterQuestionsTest.class.getClassLoader();
    pack =
        new PackReader().read(PackFiles.onClassPath(loader, "packs/starter")).pack().orElseThrow();
    base = new LuceneKnowledgeBase(Serving.SOURCED, () -> Instant.parse("2026-11-26T12:00:00Z"));
    base.replace(List.of(pack));
  }

  @Test
  void every_question_of_the_thirteen_topics_finds_its_practice_first() {
    List<Asked> listed = table("starter-questions.tsv");

    assertThat(listed).hasSize(QUESTIONS);
    assertThat(listed).filteredOn(asked -> !first(asked)).isEmpty();
  }

  @Test
  void nineteen_of_twenty_wordings_that_the_pack_does_not_hold_find_it_first_without_a_model() {
    assertThat(foundFirst(table("starter-unseen.tsv"))).isGreaterThanOrEqualTo(OTHER_WORDING_FIRST);
  }

  @Test
  void most_wordings_that_came_later_find_it_first_too() {
    List<Asked> fresh = table("starter-fresh.tsv");

    assertThat(fresh).hasSizeGreaterThanOrEqualTo(200);
    assertThat(foundFirst(fresh)).isGreaterThanOrEqualTo(FRESH_WORDING_FIRST);
  }

  @ParameterizedTest
  @CsvSource({
    "starter-unseen-languages.tsv, " + UNLIKE_FIRST,
    "starter-unseen-languages-2.tsv, " + FROM_TITLES_FIRST
  })
  void other_wordings_in_other_languages_find_their_practice_first(String set, double atLeast) {
    List<Asked> unseen = table(set);

    assertThat(unseen.stream().map(Asked::language).distinct()).hasSize(6);
    assertThat(foundFirst(unseen)).isGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @EnumSource(
      value = Noise.class,
      names = {"SMS_LIGHT", "SMS_MEDIUM", "SPEECH"})
  void misspelt_or_misheard_almost_as_many_find_it_first(Noise noise) {
    var random = new Random(1);
    List<Asked> unseen = table("starter-unseen.tsv");
    List<Asked> noisy =
        unseen.stream()
            .map(asked ->
                new Asked(noise.on(asked.words(), random), asked.practices(), asked.language()))
            .toList();

    assertThat(noisy).isNotEqualTo(unseen);
    assertThat(foundFirst(noisy)).isGreaterThanOrEqualTo(foundFirst(unseen) - LOST_TO_NOISE);
  }

  private static double foundFirst(List<Asked> questions) {
    return questions.stream().filter(StarterQuestionsTest::first).count()
        / (double) questions.size();
  }

  @Test
  void unseen_wordings_are_in_no_practice_and_ask_for_every_one() {
    Set<String> known =
        english()
            .flatMap(text -> text.waysToAsk().stream())
            .map(StarterQuestionsTest::bare)
            .collect(Collectors.toSet());
    for (String file : List.of("starter-unseen.tsv", "starter-fresh.tsv")) {
      List<Asked> unseen = table(file);
      assertThat(unseen).filteredOn(asked -> known.contains(bare(asked.words()))).isEmpty();
      assertThat(unseen.stream().flatMap(asked -> asked.practices().stream()))
          .containsAll(pack.practices().stream().map(Practice::id).toList());
    }
  }

  @Test
  void no_two_practices_are_asked_for_in_the_same_words() {
    try (var plain = new PlainWords()) {
      for (Language language : Wording.languages()) {
        Map<List<String>, List<String>> askedFor = new HashMap<>();
        for (Practice practice : pack.practices()) {
          Stream.ofNullable(practice.texts().get(language))
              .flatMap(text -> text.waysToAsk().stream())
              .map(way -> plain.of(way, WORDS_MAX).stream().sorted().toList())
              .distinct()
              .forEach(words ->
                  askedFor.computeIfAbsent(words, _ -> new ArrayList<>()).add(practice.id()));
        }
        assertThat(askedFor)
            .as(language.code())
            .isNotEmpty()
            .allSatisfy((words, ids) -> assertThat(ids).hasSize(1));
      }
    }
  }

  @Test
  void every_practice_is_also_asked_for_in_the_style_of_a_text_message() {
    assertThat(english())
        .allSatisfy(text ->
            assertThat(text.questions())
                .as(text.title())
                .anyMatch(way -> way.equals(way.toLowerCase(Locale.ROOT)) && !way.endsWith("?")));
  }

  @Test
  void every_practice_is_also_asked_for_with_a_word_that_is_misspelt() {
    try (var plain = new PlainWords()) {
      Lexicon lexicon = Lexicon.of(Language.ENGLISH, plain);
      Set<String> said =
          english()
              .flatMap(text -> plain.of(text.answer(), WORDS_MAX).stream())
              .collect(Collectors.toSet());
      assertThat(english())
          .allSatisfy(text ->
              assertThat(
                      text.questions().stream().flatMap(way -> plain.of(way, WORDS_MAX).stream()))
                  .as(text.title())
                  .anyMatch(
                      word -> word.length() > 3 && !lexicon.real(word) && !said.contains(word)));
    }
  }

  private static boolean first(Asked asked) {
    return base.search(new Question(asked.words(), List.of(), asked.language())).stream()
        .findFirst()
        .map(Passage::practiceId)
        .filter(asked.practices()::contains)
        .isPresent();
  }

  private static Stream<PracticeText> english() {
    return pack.practices().stream()
        .flatMap(practice -> Stream.ofNullable(practice.texts().get(Language.ENGLISH)));
  }

  private static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Rows that end with a question and practices, under a head; English unless a column tells. */
  private static List<Asked> table(String name) {
    List<String> lines = Wording.lines(name);
    boolean tells = lines.getFirst().startsWith("language");
    List<Asked> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      int last = cells.length - 1;
      Language language = tells ? new Language(cells[0]) : Language.ENGLISH;
      rows.add(new Asked(cells[last - 1], Set.of(cells[last].split(" ")), language));
    }
    return rows;
  }
}
