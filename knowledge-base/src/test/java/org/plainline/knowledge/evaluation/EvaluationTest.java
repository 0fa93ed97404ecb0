package org.plainline.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.decision.DecisionPolicy;
import org.plainline.bot.decision.Thresholds;
import org.plainline.knowledge.evaluation.Regression.Choice;
import org.plainline.knowledge.pack.CsvPack;
import org.plainline.knowledge.search.Embedder;

class EvaluationTest {

  @TempDir private Path folder;

  @Test
  void a_table_of_practices_and_a_table_of_questions_make_a_report() throws IOException {
    Path pack =
        Files.writeString(
            folder.resolve("pack.csv"),
            """
            id,question,answer
            water,How do I make water safe to drink?,Boil it for one minute.
            mask,Which mask protects me best?,One that fits closely.
            dog,A dog bit me,Wash the bite and see a nurse.
            """);
    Path questions =
        Files.writeString(
            folder.resolve("questions.csv"),
            "text,id\nis this water safe to drink,water\nmask,mask dog\nwho won the match,\n");
    var clock = new AtomicLong();
    var work = new AtomicLong();
    var evaluation =
        new Evaluation(
            () -> Instant.parse("2026-11-23T12:00:00Z"),
            new Evaluation.Watch(() -> clock.addAndGet(2_000), () -> work.addAndGet(500)),
            Embedder.NONE,
            new DecisionPolicy(new Thresholds(0.6, 0.25, 0.1, 0.15)));

    Report report = evaluation.of(CsvPack.read(pack), LabelledQuestion.read(questions));

    assertThat(report.measures().questions()).isEqualTo(3);
    assertThat(report.measures().ranking().first()).isEqualTo(1);
    assertThat(report.measures().latency().p99()).isEqualTo(2);
    assertThat(report.measures().cpu().p99()).isEqualTo(.5);
    assertThat(report.strays()).isZero();
    assertThat(report.bm25Alone().answerable()).isEqualTo(2);
  }

  @Test
  void questions_may_have_several_answers_or_none() throws IOException {
    Path table = folder.resolve("questions.csv");
    Files.writeString(table, "id,text\na b,\"one, two\"\n,none\n");

    assertThat(LabelledQuestion.read(table))
        .containsExactly(
            new LabelledQuestion("one, two", Set.of("a", "b")),
            new LabelledQuestion("none", Set.of()));
    Files.writeString(table, "words,id\nx,y\n");
    assertThatThrownBy(() -> LabelledQuestion.read(table)).hasMessageContaining("column text");

    Files.writeString(table, "text,ids\nis it safe,water\n");
    assertThatThrownBy(() -> LabelledQuestion.read(table)).hasMessageContaining("column id");

    Files.writeString(table, "text,id\nis it safe,water water dog\n");
    assertThat(LabelledQuestion.read(table).getFirst().answers())
        .containsExactlyInAnyOrder("water", "dog");
  }

  @Test
  void a_regression_finds_what_speaks_for_the_right_option_and_nothing_against_it() {
    List<Choice> choices =
        List.of(
            new Choice(new double[][] {{1, 0}, {0, 1}}, new boolean[] {true, false}, 1),
            new Choice(new double[][] {{0, 1}, {1, 1}}, new boolean[] {false, true}, 1));

    double[] weights = Regression.fit(choices, 2, 2);

    assertThat(weights[0]).isPositive();
    assertThat(weights[1]).isZero();
  }

  @Test
  void a_lesson_hides_each_practice_once_and_asks_what_it_would_have_answered() {
    var practices = List.of(Practices.named("a"), Practices.named("b"), Practices.named("c"));
    var questions =
        List.of(
            new LabelledQuestion("about a", Set.of("a")),
            new LabelledQuestion("about b", Set.of("b")),
            new LabelledQuestion("about nothing", Set.of()));

    List<Lesson> hidden = Lesson.of("table", practices, questions, 1).hidden();

    assertThat(hidden.stream().flatMap(lesson -> lesson.questions().stream()))
        .extracting(LabelledQuestion::text)
        .containsExactlyInAnyOrder("about a", "about b");
    for (Lesson lesson : hidden) {
      for (LabelledQuestion question : lesson.questions()) {
        String id = question.text().substring("about ".length());
        assertThat(lesson.practices()).extracting(each -> each.id()).doesNotContain(id);
        assertThat(question.answerable()).isFalse();
      }
    }
  }
}
