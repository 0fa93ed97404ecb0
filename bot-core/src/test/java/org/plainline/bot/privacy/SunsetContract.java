package org.plainline.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Wish;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.store.NodeTest;

/** The last day of the service, on every database. */
abstract class SunsetContract extends NodeTest {

  private static final Instant A_YEAR_ON = Instant.parse("2027-11-23T08:00:00Z");
  private static final String REASON = "the floods go on";

  @Test
  void it_ends_a_year_after_the_first_start_however_often_it_is_started() {
    assertThat(new JdbcSunset(node.store, clock).ending().ends()).isEqualTo(A_YEAR_ON);
    clock.pass(Duration.ofDays(100));
    assertThat(new JdbcSunset(node.store, clock).ending().ends()).isEqualTo(A_YEAR_ON);
  }

  @Test
  void people_extend_it_half_a_year_at_a_time_and_say_why() {
    JdbcSunset sunset = new JdbcSunset(node.store, clock);
    Instant half = Instant.parse("2028-05-23T08:00:00Z");
    assertThatThrownBy(() -> sunset.extend(half.plusSeconds(1), REASON))
        .hasMessageContaining("six months at most");
    assertThatThrownBy(() -> sunset.extend(A_YEAR_ON, REASON)).hasMessageContaining("six months");
    assertThatThrownBy(() -> sunset.extend(half, " so  ")).hasMessageContaining("reason");
    assertThat(sunset.ending().ends()).isEqualTo(A_YEAR_ON);
    sunset.extend(half, REASON);
    assertThat(sunset.ending())
        .isEqualTo(new JdbcSunset.Ending(Instant.parse("2026-11-23T08:00:00Z"), half, REASON));
    sunset.extend(Instant.parse("2028-11-23T08:00:00Z"), REASON);
    clock.pass(Duration.ofDays(800));
    assertThatThrownBy(() -> sunset.extend(sunset.ending().ends().plusSeconds(9), REASON))
        .hasMessageContaining("has ended");
  }

  @Test
  void what_is_left_of_people_is_destroyed() {
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    InboundMessage stop = node.text("SM2", ANA, "stop");
    node.inbox.accept(stop);
    node.inbox.complete(node.inbox.claim(1).getFirst(), node.obey(stop, Keyword.STOP, "ok"));
    node.answer(node.obey(node.text("SM4", BEN, "call me back"), Wish.CALL_BACK, "ok"));
    assertThat(node.callBacks.waiting("a test", 9)).hasSize(1);
    node.inbox.accept(node.text("SM3", ANA, "waits"));

    new JdbcSunset(node.store, clock).destroy();

    assertThat(node.claim(9)).isEmpty();
    assertThat(node.inbox.claim(9)).isEmpty();
    assertThat(node.contacts.of(ANA).optedOut()).isFalse();
    for (String table :
        new String[] {
          "inbox", "outbox", "contact", "conversation", "opt_out", "call_back", "audit"
        }) {
      String sql = "select count(*) from " + table;
      long left = node.store.read(s -> s.row(row -> row.getLong(1), sql)).orElseThrow();
      assertThat(left).as(table).isZero();
    }
  }
}
