package org.plainline.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One node at a time, on every database. */
abstract class OneNodeContract extends NodeTest {

  private static final Duration TURN = Duration.ofSeconds(25);
  private static final AtomicInteger OWNERS = new AtomicInteger();

  @Test
  void one_node_has_the_turn_and_another_takes_over_when_it_dies_or_leaves() {
    OneNode first = of(node);
    OneNode second = of(another());
    assertThat(first.mine()).isTrue();
    assertThat(second.mine()).isFalse();

    clock.pass(TURN.minusSeconds(1));
    assertThat(first.mine()).as("asked in time").isTrue();
    clock.pass(TURN.minusSeconds(1));
    assertThat(second.mine()).isFalse();

    clock.pass(Duration.ofSeconds(1));
    assertThat(second.mine()).as("the first died").isTrue();
    assertThat(first.mine()).as("it comes back").isFalse();

    second.leave();
    assertThat(first.mine()).isTrue();
  }

  private OneNode of(Node node) {
    JdbcLeases leases = new JdbcLeases(() -> "owner " + OWNERS.incrementAndGet(), clock);
    return new OneNode(node.store, leases, "poll", TURN);
  }
}
