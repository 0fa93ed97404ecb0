package org.plainline.config.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.config.BotAssembly;

/**
 * Triage on messages that nobody who writes its rules or lessons may read. It says only how many of
 * each language and sign were seen, never which were missed. The bounds are near what was reached;
 * wanted are .98, .95 of each sign, and two false alarms in a hundred everyday questions.
 */
class DangerMessagesTest {

  private static final List<String> AUTHORS =
      List.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private static final Path EXAM = Path.of("../bot-core/src/test/resources/danger/exam");

  @Test
  void danger_in_unseen_messages_is_seen() {
    TriageScore score = score("en", "es", "fr", "pt", "ar", "hi", "sw");
    print(score);
    assertThat(score.all().dangers()).isGreaterThan(900);
    assertThat(score.all().recall()).isGreaterThanOrEqualTo(0.99);
    assertThat(score.all().precision()).isGreaterThanOrEqualTo(0.96);
    assertThat(score.bySign().values()).allMatch(sign -> sign.recall() >= 0.94);
    assertSlipsCostLittle(score);
  }

  @ParameterizedTest
  @CsvSource({
    "second, 0.99, 0.93",
    "third, 0.985, 0.94",
    "fourth, 0.985, 0.92",
    "fifth, 0.98, 0.9",
    "sixth, 0.985, 0.92",
    "seventh, 0.99, 0.93",
    "eighth, 0.985, 0.95"
  })
  void danger_in_messages_of_other_authors_is_seen(String author, double all, double eachSign) {
    TriageScore score = score(author + "-danger", author + "-everyday");
    print(score);
    assertThat(score.all().dangers()).isGreaterThan(900);
    assertThat(score.all().recall()).isGreaterThanOrEqualTo(all);
    assertThat(score.all().precision()).isGreaterThanOrEqualTo(0.96);
    assertThat(score.bySign().values()).allMatch(sign -> sign.recall() >= eachSign);
    assertSlipsCostLittle(score);
  }

  @ParameterizedTest
  @CsvSource({
    "everyday, 0.01",
    "second-everyday, 0.015",
    "third-everyday, 0.012",
    "fourth-everyday, 0.021",
    "fifth-everyday, 0.027",
    "sixth-everyday, 0.018",
    "seventh-everyday, 0.018",
    "eighth-everyday, 0.016"
  })
  void everyday_questions_raise_few_alarms(String file, double most) {
    TriageScore.Count everyday = score(file).all();
    System.out.printf("%s: %d alarms of %d%n", file, everyday.alarmed(), everyday.everyday());
    assertThat(everyday.everyday()).isGreaterThan(900);
    assertThat(everyday.alarmed()).isLessThanOrEqualTo((long) (most * everyday.everyday()));
  }

  /** A set has some forty messages of each sign, so that two misses look like much. */
  @Test
  void over_all_authors_each_sign_is_seen_and_everyday_messages_raise_few_alarms() {
    Stream<String> first = Stream.of("en", "es", "fr", "pt", "ar", "hi", "sw", "everyday");
    Stream<String> others =
        AUTHORS.stream().flatMap(author -> Stream.of(author + "-danger", author + "-everyday"));
    TriageScore score =
        TriageScore.of(
            BotAssembly.triage(),
            Stream.concat(first, others).flatMap(DangerMessagesTest::read).toList(),
            false);
    print(score);
    assertThat(score.all().dangers()).isGreaterThan(10_000);
    assertThat(score.all().recall()).isGreaterThanOrEqualTo(0.985);
    assertThat(score.bySign().values()).allMatch(sign -> sign.recall() >= 0.95);
    assertThat(score.all().alarmed()).isLessThanOrEqualTo((long) (.02 * score.all().everyday()));
  }

  private static void assertSlipsCostLittle(TriageScore score) {
    assertThat(score.bySlip().values())
        .as("mistyping, haste, missing spaces, a recogniser's errors and Latin letters")
        .isNotEmpty()
        .allMatch(slip -> slip.recall() >= score.all().recall() - 0.03);
  }

  private static void print(TriageScore score) {
    print("all", score.all());
    score.byGroup().forEach(DangerMessagesTest::print);
    score.bySign().forEach(DangerMessagesTest::print);
    score.bySlip().forEach(DangerMessagesTest::print);
  }

  private static void print(String name, TriageScore.Count count) {
    System.out.printf(
        "%-20s %d of %d, precision %.3f%n",
        name, count.found(), count.dangers(), count.precision());
  }

  private static TriageScore score(String... files) {
    return TriageScore.of(
        BotAssembly.triage(), Stream.of(files).flatMap(DangerMessagesTest::read).toList(), true);
  }

  private static Stream<LabelledMessage> read(String file) {
    try {
      List<LabelledMessage> messages = LabelledMessage.read(EXAM.resolve(file + ".tsv"));
      return messages.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
