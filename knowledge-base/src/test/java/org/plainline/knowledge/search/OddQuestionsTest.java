package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Serving;

class OddQuestionsTest {

  private final SmallPack small = new SmallPack(Serving.SOURCED);

  static Stream<String> nothing_to_find() {
    return Stream.of(
        "",
        " \n\t",
        "\u0000\u0007",
        "12345 67",
        "\uD83D\uDE00\uD83D\uDE31",
        "\uD83D",
        "\uDE00\uD83D",
        "?!.,;",
        "ᚠᛇᚻ᛫ᛒᛦᚦ",
        "x",
        "'",
        "''''",
        "\u202E\u200F",
        "http://",
        "a".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("nothing_to_find")
  void what_is_no_question_finds_nothing(String words) {
    assertThat(small.found(words)).isEmpty();
  }

  @Test
  void ten_thousand_words_still_find_what_they_begin_with() {
    String words = "I have a fever " + "and then the story goes on ".repeat(2_000);

    assertThat(small.found(words)).startsWith("t4-fever");
  }

  @Test
  void a_language_that_no_practice_has_is_no_obstacle() {
    assertThat(small.found("fever", new Language("zu"))).startsWith("t4-fever");
  }

  @Test
  void a_later_reading_of_speech_counts_where_the_first_says_nothing() {
    var question = new Question("flow dinners", List.of("flood in my house"), Language.ENGLISH);

    assertThat(small.base.search(question).getFirst().practiceId()).isEqualTo("t12-flood");
  }

  @Test
  void no_signs_whatever_break_the_search() {
    var random = new Random(11);
    List<String> seeds =
        List.of("fever", "¿Qué hago?", "l'eau d'ici", "बुखार", "حمى", "發燒", "don't");
    for (int round = 0; round < 2_000; round++) {
      var words = new StringBuilder();
      for (int part = random.nextInt(12); part >= 0; part--) {
        words.append(random.nextBoolean() ? seeds.get(random.nextInt(seeds.size())) : " ");
        words.append((char) random.nextInt(0x10000));
      }
      for (Passage passage :
          small.base.search(new Question(words.toString(), List.of(), Language.ENGLISH))) {
        assertThat(passage.score()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void searches_go_on_without_a_gap_while_practices_are_replaced() throws InterruptedException {
    var done = new AtomicBoolean();
    var empty = new AtomicInteger();
    var asked = new AtomicInteger();
    Thread asking =
        Thread.ofVirtual()
            .start(() -> {
              while (!done.get()) {
                boolean found = small.found("fever " + asked.incrementAndGet()).isEmpty();
                empty.addAndGet(found ? 1 : 0);
              }
            });
    for (int round = 0; round < 20; round++) {
      small.base.replace(List.of(SmallPack.pack()));
    }
    done.set(true);
    asking.join();

    assertThat(asked.get()).isPositive();
    assertThat(empty.get()).isZero();
  }

  @Test
  void a_question_in_many_words_is_read_the_same_twice() {
    String words =
        IntStream.range(0, 100)
            .mapToObj(i -> List.of("soap", "water", "vaccin", "emergncy").get(i % 4) + i)
            .collect(Collectors.joining(" "));

    assertThat(small.found(words)).isEqualTo(small.found(words));
  }
}
