package org.plainline.config.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainline.bot.store.Bell;
import org.plainline.bot.store.WorkLoop;

/** How work is waited for when the app stops. */
class WorkTest {

  private static final int LOOPS = 60;
  private static final Duration STOP_MAX = Duration.ofMillis(500);

  /** All together, not one after another, and long before one after another would be over. */
  private static final Duration BEFORE_EACH = STOP_MAX.multipliedBy(LOOPS / 2);

  @Test
  void many_who_do_not_end_are_waited_for_no_longer_than_one() throws InterruptedException {
    var begun = new CountDownLatch(LOOPS);
    var ends = new CountDownLatch(1);
    Work work =
        Work.loops("stuck", Stream.generate(() -> loop(begun, ends)).limit(LOOPS), STOP_MAX);
    work.start();
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

    assertTimeoutPreemptively(BEFORE_EACH, () -> work.stop());

    assertThat(work.isRunning()).isFalse();
    ends.countDown();
  }

  @Test
  void a_round_that_is_going_on_is_finished() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var ends = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    Work work = Work.loops("slow", Stream.of(loop(begun, ends, done)), Duration.ofMinutes(1));
    work.start();
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    Thread stopping = Thread.ofVirtual().start(work::stop);
    assertThat(List.of(done.getCount())).containsExactly(1L);

    ends.countDown();
    stopping.join();

    assertThat(done.getCount()).isZero();
  }

  private static WorkLoop loop(CountDownLatch begun, CountDownLatch ends) {
    return loop(begun, ends, new CountDownLatch(1));
  }

  private static WorkLoop loop(CountDownLatch begun, CountDownLatch ends, CountDownLatch done) {
    return new WorkLoop(
        () -> {
          begun.countDown();
          await(ends);
          done.countDown();
          return 0;
        },
        new Bell(),
        Duration.ofMinutes(1));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
