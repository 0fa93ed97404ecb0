package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainline.bot.message.ChannelId;
import org.slf4j.LoggerFactory;

class LateTurnsTest {

  private static final ChannelId VOICE = new ChannelId("voice");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));
  private final List<Boolean> counted = new ArrayList<>();
  private final LateTurns late = new LateTurns((_, bridged) -> counted.add(bridged), now::get);
  private final Logger logger = (Logger) LoggerFactory.getLogger(LateTurns.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
  }

  @Test
  void each_is_counted_and_a_line_a_minute_says_how_many() {
    for (int i = 0; i < 500; i++) {
      late.note(VOICE, i % 2 == 0);
      pass(Duration.ofMillis(100));
    }
    assertThat(counted).hasSize(500).contains(true, false);
    assertThat(lines.list).hasSize(1);

    pass(LateTurns.LINES_APART);
    late.note(VOICE, false);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "voice: not answered in time since the last such line: 1",
            "voice: not answered in time since the last such line: 500");
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
