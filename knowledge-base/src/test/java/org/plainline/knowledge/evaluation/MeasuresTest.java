package org.plainline.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainline.bot.decision.DecisionPolicy;
import org.plainline.bot.decision.Thresholds;

class MeasuresTest {

  private static final DecisionPolicy POLICY =
      new DecisionPolicy(new Thresholds(0.6, 0.25, 0.1, 0.15));

  @Test
  void places_of_the_right_practices_are_counted() {
    var measures =
        Measures.of(
            List.of(
                Found.of("a", "a .9", "b .1"),
                Found.of("a", "b .8", "a .7"),
                Found.of("a c", "b .5", "a .4", "c .3"),
                Found.of("", "b .2")));

    assertThat(measures.questions()).isEqualTo(4);
    assertThat(measures.answerable()).isEqualTo(3);
    assertThat(measures.ranking().first()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(measures.ranking().firstFour()).isEqualTo(1);
    assertThat(measures.ranking().reciprocalRank()).isCloseTo(2 / 3.0, within(1e-9));
    double precision = (1 + 1 / 2.0 + (1 / 2.0 + 2 / 3.0) / 2) / 3;
    assertThat(measures.ranking().averagePrecision()).isCloseTo(precision, within(1e-9));
    assertThat(measures.knowing().auroc()).isEqualTo(1);
    double brier = (0.01 + 0.64 + 0.25 + 0.04) / 4;
    assertThat(measures.knowing().brier()).isCloseTo(brier, within(1e-9));
  }

  @Test
  void others_are_held_against_what_ninety_four_in_a_hundred_answerable_ones_reach() {
    var outcomes = new ArrayList<Outcome>();
    IntStream.rangeClosed(1, 50).forEach(at -> outcomes.add(Found.of("a", "a ." + (100 + at))));
    List.of("b .101", "b .103", "b .104", "b .12").forEach(at -> outcomes.add(Found.of("", at)));

    assertThat(Measures.of(outcomes).knowing().outAtIn94()).isEqualTo(.5);
    assertThat(Measures.of(outcomes.subList(0, 50)).knowing().outAtIn94()).isNaN();
  }

  @Test
  void auroc_is_the_share_of_pairs_in_order_ties_half() {
    var random = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<Forecast> all =
          IntStream.range(0, 2 + random.nextInt(20))
              .mapToObj(i -> new Forecast(random.nextInt(6) / 6.0, random.nextBoolean(), true))
              .toList();
      double higher = 0;
      int pairs = 0;
      for (Forecast yes : all) {
        for (Forecast no : all) {
          if (yes.right() && !no.right()) {
            higher += yes.score() > no.score() ? 1 : yes.score() < no.score() ? 0 : 0.5;
            pairs++;
          }
        }
      }
      double auroc = Auroc.of(all, Forecast::score, Forecast::right);
      if (pairs == 0) {
        assertThat(auroc).isNaN();
      } else {
        assertThat(auroc).isCloseTo(higher / pairs, within(1e-9));
      }
    }
  }

  @Test
  void every_question_is_decided_one_way() {
    var outcomes =
        List.of(
            Found.of("a", "a .9"),
            Found.of("a", "b .9"),
            Found.of("", "b .9"),
            Found.of("a", "b .4", "a .3"),
            Found.of("", "b .4", "a .3"),
            Found.of("a", "b .1"),
            Found.of("", "b .1"));

    assertThat(Decided.of(outcomes, POLICY)).isEqualTo(new Decided(1, 1, 1, 1, 1, 1, 1));
  }

  @Test
  void a_report_names_each_failure_and_how_sure_its_figures_are() {
    var outcomes = List.of(Found.of("a", "a .9"), Found.of("a", "b .8"), Found.of("", "b .2"));
    var yardstick = List.of(Found.of("a", "b 3"), Found.of("a", "b 2"), Found.of("", "b 2"));
    var report = new Report(outcomes, yardstick, POLICY, 0);

    assertThat(report.failures())
        .containsExactly(new Report.Failure("some question a", "wrong", List.of("a"), "b", 0.8));
    assertThat(report.asMap()).containsKeys("recallAt1", "intervals95", "decided", "failures");
    assertThat(report.asText()).contains("recallAt1MinusBm25Low").contains("answeredWrong");
  }

  @Test
  void the_interval_of_a_mean_holds_the_mean_and_narrows_with_more_questions() {
    List<Integer> few = IntStream.range(0, 40).mapToObj(i -> i % 2).toList();
    List<Integer> many = IntStream.range(0, 4_000).mapToObj(i -> i % 2).toList();
    var wide = Bootstrap.of(few, MeasuresTest::mean);
    var narrow = Bootstrap.of(many, MeasuresTest::mean);

    assertThat(wide.low()).isBetween(0.30, 0.40);
    assertThat(wide.high()).isBetween(0.60, 0.70);
    assertThat(narrow.high() - narrow.low()).isBetween(0.02, 0.04);
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).average().orElse(0);
  }
}
