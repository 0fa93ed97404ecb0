package org.plainline.knowledge.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;

class CountingTest {

  @Test
  void syllables_are_counted_as_spoken() {
    for (String[] row : Table.rows("syllables.tsv")) {
      assertThat(Syllables.of(new Language(row[0])).in(row[1]))
          .as(row[0] + " " + row[1])
          .isEqualTo(Integer.parseInt(row[2]));
    }
  }

  @Test
  void the_most_used_english_words_have_the_syllables_of_the_pronouncing_dictionary() {
    Syllables english = Syllables.of(Language.ENGLISH);
    List<String> wrong =
        Table.rows("syllables-en-sample.tsv").stream()
            .filter(row -> english.in(row[0]) != Integer.parseInt(row[1]))
            .map(row -> row[0])
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void words_written_down_by_ear_are_counted_right_99_times_in_100_that_they_are_used() {
    Syllables english = Syllables.of(Language.ENGLISH);
    List<String[]> heard = Table.rows("syllables-en-heard.tsv");
    List<String[]> right =
        heard.stream().filter(row -> english.in(row[0]) == Integer.parseInt(row[1])).toList();
    assertThat(heard).hasSizeGreaterThan(300);
    assertThat(uses(right) / uses(heard)).isGreaterThanOrEqualTo(0.99);
  }

  private static double uses(List<String[]> rows) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row[2])).sum();
  }

  @Test
  void rules_alone_are_right_for_nine_of_ten_words() {
    List<String[]> rows = Table.rows("syllables-en-sample.tsv");
    long right =
        rows.stream()
            .filter(row -> EnglishSyllables.ruled(row[0]) == Integer.parseInt(row[1]))
            .count();
    assertThat((double) right / rows.size()).isGreaterThan(0.93);
  }

  @Test
  void sentences_and_words_end_where_a_reader_ends_them() {
    for (String[] row : Table.rows("sentences.tsv")) {
      List<String> sentences = Sentences.of(row[2].replace("~", "\n\n"));
      long words = sentences.stream().mapToLong(one -> Words.of(one).size()).sum();
      assertThat(sentences).as(row[2]).hasSize(Integer.parseInt(row[0]));
      assertThat(words).as(row[2]).isEqualTo(Integer.parseInt(row[1]));
    }
  }

  @Test
  void everyday_endings_do_not_make_a_word_strange() {
    FamiliarWords familiar = FamiliarWords.daleChall();
    assertThat(List.of("washing", "stopped", "babies", "bigger", "mother's", "uses", "15"))
        .allMatch(familiar::knows);
    assertThat(List.of("surveillance", "methodology", "asymptomatic")).noneMatch(familiar::knows);
  }
}
