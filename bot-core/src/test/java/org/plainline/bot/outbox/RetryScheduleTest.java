package org.plainline.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private final RetrySchedule schedule =
      new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(10), 100);

  @Test
  void each_pause_is_between_half_and_all_of_a_doubling_bound() {
    for (int attempts = 1; attempts < 100; attempts++) {
      long full = (long) Math.min(600_000, 2_000 * Math.pow(2, attempts - 1));
      for (int id = 0; id < 200; id++) {
        long pause = schedule.pause("SM" + id, attempts).orElseThrow().toMillis();
        assertThat(pause).isBetween(full / 2, full);
      }
    }
  }

  @Test
  void what_failed_together_is_not_tried_again_together() {
    Set<Duration> pauses = new HashSet<>();
    for (int id = 0; id < 1_000; id++) {
      pauses.add(schedule.pause("SM" + id, 1).orElseThrow());
    }
    assertThat(pauses).hasSizeGreaterThan(300);
    assertThat(schedule.pause("SM1", 1)).isEqualTo(schedule.pause("SM1", 1));
  }

  @Test
  void it_ends() {
    assertThat(schedule.pause("SM1", 99)).isPresent();
    assertThat(schedule.pause("SM1", 100)).isEmpty();
    assertThat(schedule.exhausted(100)).isTrue();
  }
}
