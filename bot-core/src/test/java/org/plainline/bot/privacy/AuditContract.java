package org.plainline.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainline.bot.store.Node.ANA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.command.Command.Wish;
import org.plainline.bot.privacy.JdbcAudit.Look;
import org.plainline.bot.store.JdbcFailed;
import org.plainline.bot.store.NodeTest;
import org.plainline.bot.wording.Wording;

/** Nobody reads what people asked, or their numbers, without a trace, on every database. */
abstract class AuditContract extends NodeTest {

  private List<Look> looks() {
    return new JdbcAudit(another().store).latest(9);
  }

  private JdbcUnanswered unanswered() {
    Redaction redaction = new Redaction(Wording.lines("wording/redaction.tsv"));
    return new JdbcUnanswered(node.store, redaction, clock);
  }

  @Test
  void each_look_says_who_when_and_at_what_the_latest_first() {
    Instant first = clock.instant();
    assertThat(unanswered().read("the console", 9)).isEmpty();
    clock.pass(Duration.ofHours(1));
    node.callBacks.waiting("ben at a terminal", 9);
    assertThat(looks())
        .containsExactly(
            new Look(clock.instant(), "ben at a terminal", "call-backs"),
            new Look(first, "the console", "unanswered questions"));
  }

  @Test
  void what_cannot_be_noted_is_not_read() {
    unanswered().note(node.turn(node.text("SM1", ANA, "is moss edible"), "not known"));
    node.answer(node.obey(node.text("SM2", ANA, "call me back"), Wish.CALL_BACK, "ok"));
    node.store.transaction(session -> session.update("alter table audit rename to elsewhere"));
    try {
      assertThatThrownBy(() -> unanswered().read("ben", 9)).isInstanceOf(JdbcFailed.class);
      assertThatThrownBy(() -> node.callBacks.waiting("ben", 9)).isInstanceOf(JdbcFailed.class);
    } finally {
      node.store.transaction(session -> session.update("alter table elsewhere rename to audit"));
    }
    assertThat(unanswered().read("ben", 9)).hasSize(1);
  }

  @Test
  void looks_are_kept_for_a_year() {
    node.callBacks.waiting("ben", 9);
    clock.pass(JdbcAudit.KEPT.minusMillis(1));
    node.retention.forget();
    assertThat(looks()).hasSize(1);
    clock.pass(Duration.ofMillis(1));
    node.retention.forget();
    assertThat(looks()).isEmpty();
  }
}
