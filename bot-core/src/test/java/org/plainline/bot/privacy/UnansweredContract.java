package org.plainline.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.Turn;
import org.plainline.bot.message.Address;
import org.plainline.bot.privacy.JdbcUnanswered.Asked;
import org.plainline.bot.store.NodeTest;
import org.plainline.bot.triage.Urgency;
import org.plainline.bot.wording.Wording;

/** What editors see of questions that nothing answered, on every database. */
abstract class UnansweredContract extends NodeTest {

  private JdbcUnanswered unanswered() {
    Redaction redaction = new Redaction(Wording.lines("wording/redaction.tsv"));
    return new JdbcUnanswered(node.store, redaction, clock);
  }

  @Test
  void equal_questions_are_counted_together_without_numbers_for_thirty_days() {
    JdbcUnanswered unanswered = unanswered();
    unanswered.note(turn(ANA, "can goats catch it, call +1 555 000 1234"));
    unanswered.note(turn(BEN, "can goats catch it, call 0711222333"));
    unanswered.note(turn(BEN, "is moss edible"));
    assertThat(unanswered.read("a test", 9))
        .isEqualTo(
            List.of(
                new Asked("en", "can goats catch it, call [number]", 2),
                new Asked("en", "is moss edible", 1)));
    clock.pass(JdbcUnanswered.KEPT.minus(Duration.ofDays(1)));
    unanswered.note(turn(ANA, "is moss edible"));
    clock.pass(Duration.ofDays(1));
    assertThat(unanswered.forget()).isEqualTo(1);
    assertThat(unanswered.read("a test", 9))
        .isEqualTo(List.of(new Asked("en", "is moss edible", 2)));
  }

  @Test
  void words_with_any_sign_of_danger_are_never_kept() {
    JdbcUnanswered unanswered = unanswered();
    for (Urgency urgency : List.of(Urgency.NOW, Urgency.MAYBE, Urgency.INFO)) {
      Turn turn = turn(ANA, "he hits me");
      unanswered.note(
          new Turn(
              turn.message(),
              turn.contact(),
              turn.language(),
              urgency,
              turn.decision(),
              turn.replies(),
              turn.conversation()));
    }
    assertThat(unanswered.read("a test", 9)).isEmpty();
  }

  private Turn turn(Address from, String words) {
    return node.turn(node.text("SM1", from, words), "not known");
  }
}
