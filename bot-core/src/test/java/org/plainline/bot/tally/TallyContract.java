package org.plainline.bot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainline.bot.store.NodeTest;

/** What is counted, on every database. */
abstract class TallyContract extends NodeTest {

  private static final YearMonth LONG_AGO = YearMonth.of(1999, 12);

  @Test
  void counts_of_a_month_add_up_and_other_months_stay_apart() {
    JdbcTally tally = new JdbcTally(node.store);
    String own = getClass().getSimpleName();
    tally.add(LONG_AGO, Map.of(new Count(own, "sms"), 2L, new Count(own, "voice"), 1L));
    tally.add(LONG_AGO, Map.of(new Count(own, "sms"), 3L));
    tally.add(LONG_AGO.plusMonths(1), Map.of(new Count(own, "sms"), 9L));
    assertThat(tally.of(LONG_AGO).get(own)).isEqualTo(Map.of("sms", 5L, "voice", 1L));
  }

  @Test
  void minutes_in_which_nobody_was_up_are_downtime_however_many_nodes_there_are() {
    JdbcTally tally = new JdbcTally(node.store);
    Instant start = Instant.parse("2001-03-04T05:06:07Z");
    assertThat(tally.downtime(YearMonth.of(2001, 3))).isEmpty();
    for (int second : new int[] {0, 20, 40, 60, 61, 120, 600, 601}) {
      tally.beat(start.plusSeconds(second));
      tally.beat(start.plusSeconds(second));
    }
    assertThat(tally.downtime(YearMonth.of(2001, 3))).contains(Duration.ofMinutes(7));
  }
}
