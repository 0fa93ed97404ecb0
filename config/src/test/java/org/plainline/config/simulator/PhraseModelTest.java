package org.plainline.config.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How likely a word is after others, counted by hand on three phrases. */
class PhraseModelTest {

  private static final PhraseModel MODEL =
      PhraseModel.of(List.of("Wash your hands!", "wash your cup", "wash hands 20 times"));

  @Test
  void what_follows_a_word_sums_to_one() {
    Set<String> words = new TreeSet<>(Set.of("wash", "your", "hands", "cup", "times", "</s>"));
    for (List<String> before :
        List.of(List.of("wash"), List.of("wash", "your"), List.of("cup", "wash"))) {
      double sum =
          words.stream()
              .mapToDouble(word ->
                  MODEL.likelihood(Stream.concat(before.stream(), Stream.of(word)).toList()))
              .sum();
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void counts_agree_with_a_pencil() {
    // 13 words that are not a start: 3 wash, 2 your, 2 hands, 1 cup, 1 times, 3 ends make 12.
    assertThat(MODEL.likelihood(List.of("wash"))).isCloseTo(3 / 12.0, within(1e-9));
    // (2 - .5) / 3 seen, and .5 * 2 followers / 3 of its share alone, 2 / 12.
    assertThat(MODEL.likelihood(List.of("wash", "your")))
        .isCloseTo(1.5 / 3 + 1.0 / 3 * 2 / 12, within(1e-9));
  }

  @Test
  void the_file_names_how_many_rows_it_holds_and_holds_them() {
    List<String> lines = MODEL.arpa();
    assertThat(lines).startsWith("\\data\\", "ngram 1=7", "ngram 2=9", "ngram 3=8");
    assertThat(lines).endsWith("\\end\\");
    int two = lines.indexOf("\\2-grams:");
    assertThat(lines.subList(two + 1, two + 10)).allMatch(line -> line.split(" ").length == 4);
    assertThat(lines).anyMatch(line -> line.startsWith("-99.0000 <s> "));
  }
}
