package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters three by three see what words do not: other endings, compounds, slips. */
class TrigramsTest {

  private final TrigramReader reader = new TrigramReader();

  private final Trigrams vaccine =
      reader.read(List.of("is", "vaccination", "safe"), List.of("it", "is", "safe"));
  private final Trigrams water =
      reader.read(
          List.of("how", "to", "boil", "water"), List.of("boil", "it", "for", "a", "minute"));
  private final TrigramField field = reader.field();

  @Test
  void a_word_is_read_with_its_edges() {
    assertThat(TrigramReader.of("fever")).containsExactly("_fe", "fev", "eve", "ver", "er_");
    assertThat(TrigramReader.of("a")).containsExactly("_a_");
  }

  @Test
  void another_ending_or_a_slip_is_still_nearer_to_its_word_than_to_any_other() {
    for (String asked : List.of("vaccinated", "vacination", "revaccination")) {
      Trigrams.Asked question = field.read(List.of(asked));
      assertThat(vaccine.share(question)).as(asked).isGreaterThan(5 * water.share(question));
    }
  }

  @Test
  void what_practices_lack_of_a_question_lowers_its_share_and_nothing_known_is_nothing() {
    double safe = vaccine.share(field.read(List.of("safe")));

    assertThat(vaccine.share(field.read(List.of("safe", "xylophone")))).isLessThan(safe / 2);
    assertThat(vaccine.share(field.read(List.of("xyl")))).isZero();
    assertThat(vaccine.share(field.read(List.of()))).isZero();
    assertThat(vaccine.share(Trigrams.Asked.NOTHING)).isZero();
  }

  @Test
  void the_share_is_below_one_however_often_a_practice_says_it() {
    var often = new TrigramReader();
    Trigrams practice = often.read(List.of(), Collections.nCopies(1_000, "water"));

    assertThat(practice.share(often.field().read(List.of("water")))).isBetween(0.9, 1.0);
  }

  @Test
  void what_is_asked_with_counts_twice_and_a_long_text_less() {
    var other = new TrigramReader();
    Trigrams asked = other.read(List.of("water"), List.of());
    Trigrams said = other.read(List.of(), List.of("water", "stone"));
    Trigrams longer = other.read(List.of("water"), List.of("stone", "bread", "salt", "oil"));
    Trigrams.Asked question = other.field().read(List.of("water"));

    assertThat(asked.share(question)).isGreaterThan(said.share(question));
    assertThat(asked.share(question)).isGreaterThan(longer.share(question));
  }

  @Test
  void what_few_practices_have_tells_more() {
    var three = new TrigramReader();
    three.read(List.of("hot", "water"), List.of());
    three.read(List.of("cold", "water"), List.of());
    three.read(List.of("water", "bottle"), List.of());
    TrigramField all = three.field();

    assertThat(all.read(List.of("hot")).weight()).isGreaterThan(all.read(List.of("wat")).weight());
  }
}
