package org.plainline.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainline.channels.telegram.TelegramStandIn.SECRET;
import static org.plainline.channels.telegram.TelegramStandIn.TOKEN;
import static org.plainline.channels.telegram.TelegramStandIn.answer;
import static org.plainline.channels.telegram.TelegramStandIn.failure;
import static org.plainline.channels.telegram.TelegramStandIn.ok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramWebhookTest {

  private static final URI ADDRESS = URI.create("https://bot.example.org/webhooks/telegram");

  private final TelegramStandIn telegram = new TelegramStandIn();
  private final List<Duration> pauses = new ArrayList<>();
  private final Pause recorded = (_, most) -> !pauses.add(most);

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void telegram_learns_the_address_and_the_secret_however_long_it_takes() {
    telegram.script(
        "setWebhook",
        answer(502, "<html>"),
        failure(400, "Bad Request: bad webhook: Failed to resolve host"),
        ok("true"));

    new TelegramWebhook(telegram.settings(), ADDRESS, recorded).run();

    assertThat(telegram.calls("setWebhook")).hasSize(3);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    ObjectNode call = telegram.calls().getLast().json();
    assertThat(call.path("url").asText()).isEqualTo(ADDRESS.toString());
    assertThat(call.path("secret_token").asText()).isEqualTo(SECRET);
    assertThat(call.path("allowed_updates").toString())
        .isEqualTo("[\"message\",\"callback_query\"]");
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void it_gives_up_when_stopped() {
    telegram.script("setWebhook", failure(500, "x"));

    new TelegramWebhook(
            telegram.settings(),
            ADDRESS,
            (stopped, _) -> {
              stopped.countDown();
              return true;
            })
        .run();

    assertThat(telegram.calls("setWebhook")).hasSize(1);
  }

  @Test
  void a_webhook_without_a_secret_does_not_start() {
    var open = new TelegramSettings(TOKEN, TelegramSettings.PUBLIC_API, Optional.empty());

    assertThatThrownBy(() -> new TelegramWebhook(open, ADDRESS, recorded))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
