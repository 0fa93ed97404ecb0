package org.plainline.config.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainline.config.BotAssembly;

/**
 * Triage on messages that nobody who writes its rules may read. The bounds are what was reached,
 * not what is wanted (.98 recall, .02 false alarms): raise them as triage gets better.
 */
class DangerMessagesTest {

  private static final Path HELD_OUT = Path.of("../bot-core/src/test/resources/danger/heldout");

  @Test
  void danger_in_unseen_messages_is_seen_at_least_as_often_as_before() {
    TriageScore score = score("en", "es", "fr", "pt", "ar", "hi", "sw");
    assertThat(score.all().dangers()).isGreaterThan(900);
    assertThat(score.all().recall()).isGreaterThanOrEqualTo(0.75);
    assertThat(score.all().precision()).isGreaterThanOrEqualTo(0.84);
    assertThat(score.byGroup().values()).allMatch(count -> count.recall() >= 0.70);
  }

  @Test
  void everyday_questions_raise_no_more_false_alarms_than_before() {
    TriageScore.Count everyday = score("everyday").all();
    assertThat(everyday.everyday()).isGreaterThan(500);
    assertThat(everyday.alarmed()).isLessThanOrEqualTo(35);
  }

  private static TriageScore score(String... files) {
    return TriageScore.of(
        BotAssembly.triage(), Stream.of(files).flatMap(DangerMessagesTest::read).toList());
  }

  private static Stream<LabelledMessage> read(String file) {
    try {
      List<LabelledMessage> messages = LabelledMessage.read(HELD_OUT.resolve(file + ".tsv"));
      return messages.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
