package org.plainline.bot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishedTest {

  @Test
  void no_small_count_is_published_nor_can_be_worked_out_from_the_sum() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      Map<String, Long> counts = new HashMap<>();
      for (int value = random.nextInt(6); value >= 0; value--) {
        counts.put("v" + value, (long) random.nextInt(random.nextBoolean() ? 12 : 200));
      }
      Map<String, OptionalLong> published = Published.of(counts);
      long hidden = published.values().stream().filter(OptionalLong::isEmpty).count();
      published.forEach((value, count) ->
          count.ifPresent(
              shown -> assertThat(shown).isEqualTo(counts.get(value)).isGreaterThanOrEqualTo(10)));
      assertThat(hidden == 1 && published.size() > 1).as(counts.toString()).isFalse();
    }
  }
}
