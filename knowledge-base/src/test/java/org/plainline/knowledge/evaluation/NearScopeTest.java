package org.plainline.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainline.bot.decision.DecisionPolicy;
import org.plainline.bot.decision.Thresholds;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.search.Embedder;

/**
 * Questions on the topics of the starter pack that it does not answer, such as what a thing costs
 * or who invented it, beside other wordings of questions that it does answer; by words alone. They
 * were written from titles and answers before any search ran on them.
 */
class NearScopeTest {

  private static final int QUESTIONS_MIN = 200;
  private static final int PRACTICES_MIN = 150;

  /** How often the answerable one of two should score higher; .50 is chance, .70 was asked for. */
  private static final double AUROC_MIN = 0.80;

  private final Pack pack =
      new PackReader()
          .read(PackFiles.onClassPath(NearScopeTest.class.getClassLoader(), "packs/starter"))
          .pack()
          .orElseThrow();

  @Test
  void near_questions_stand_beside_many_practices_and_are_no_way_to_ask_for_any() {
    List<String[]> near = rows("starter-near.tsv");

    assertThat(near).hasSizeGreaterThanOrEqualTo(QUESTIONS_MIN);
    assertThat(near.stream().map(row -> row[1]).distinct())
        .hasSizeGreaterThanOrEqualTo(PRACTICES_MIN)
        .isSubsetOf(pack.practices().stream().map(Practice::id).toList());
    assertThat(near.stream().map(row -> row[0]))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(
            pack.practices().stream()
                .flatMap(practice -> practice.texts().values().stream())
                .flatMap(text -> text.waysToAsk().stream())
                .toList());
  }

  @Test
  void what_the_pack_answers_scores_higher_than_what_only_lies_near_it() throws IOException {
    List<LabelledQuestion> questions = new ArrayList<>();
    for (String[] row : rows("starter-fresh.tsv")) {
      questions.add(new LabelledQuestion(row[0], Set.of(row[1].split(" "))));
    }
    for (String[] row : rows("starter-near.tsv")) {
      questions.add(new LabelledQuestion(row[0], Set.of()));
    }
    var evaluation =
        new Evaluation(
            () -> Instant.parse("2026-11-26T12:00:00Z"),
            new Evaluation.Watch(() -> 0, () -> 0),
            Embedder.NONE,
            new DecisionPolicy(new Thresholds(0.7, 0.25, 0.05, 0.1)));

    Measures measures = evaluation.of(pack, questions).measures();

    assertThat(measures.knowing().auroc()).isGreaterThanOrEqualTo(AUROC_MIN);
  }

  /** Rows of a question and what it is about, under a head. */
  private static List<String[]> rows(String table) {
    return Wording.lines(table).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }
}
