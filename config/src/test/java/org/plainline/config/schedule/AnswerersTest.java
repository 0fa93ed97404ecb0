package org.plainline.config.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.bot.inbox.AnswerWorker;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.store.Bell;
import org.plainline.config.settings.RepliesSettings;

/** A node may leave answering to others. */
class AnswerersTest {

  private static final Inbox EMPTY =
      (Inbox)
          Proxy.newProxyInstance(
              Inbox.class.getClassLoader(),
              new Class<?>[] {Inbox.class},
              (_, method, _) -> {
                assertThat(method.getName()).isEqualTo("claim");
                return List.of();
              });

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void only_a_node_that_answers_has_threads_for_it(boolean here) {
    Work answerers =
        new WorkConfiguration()
            .answerers(
                new AnswerWorker(
                    EMPTY,
                    _ -> {
                      throw new AssertionError("nothing was asked");
                    },
                    1,
                    () -> Instant.EPOCH),
                new Bell(),
                new RepliesSettings(here, 20, 300, 10));
    answerers.start();
    assertThat(answerers.isRunning()).isEqualTo(here);
    answerers.stop();
  }
}
