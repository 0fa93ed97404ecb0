package org.plainline.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainline.channels.telegram.TelegramStandIn.SECRET;
import static org.plainline.channels.telegram.TelegramStandIn.TOKEN;
import static org.plainline.channels.telegram.TelegramStandIn.ok;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.channels.ChannelContract;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramChannelTest extends ChannelContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long CHAT = 990_077_001_122L;

  private final TelegramStandIn telegram = new TelegramStandIn();
  private final TelegramChannel channel = new TelegramChannel(telegram.settings());

  @BeforeAll
  void telegram_takes_every_message() {
    telegram.script("sendMessage", ok("{\"message_id\":7,\"date\":1}"));
  }

  @AfterAll
  void close() {
    telegram.close();
  }

  @Override
  protected PushChannel channel() {
    return channel;
  }

  @Override
  protected String sender() {
    return Long.toString(CHAT);
  }

  @Override
  protected WebhookRequest saying(String words) {
    return signed(update(words).toString().getBytes(UTF_8));
  }

  @Override
  protected WebhookRequest sayingWithNews(String words) {
    ObjectNode update = update(words);
    update.putObject("hologram").put("depth", 3);
    ((ObjectNode) update.path("message")).putArray("photo_of_the_future").add("x");
    ((ObjectNode) update.path("message").path("chat")).put("mood", 1.5);
    return signed(update.toString().getBytes(UTF_8));
  }

  @Override
  protected WebhookRequest signed(byte[] body) {
    return request(body, List.of(SECRET));
  }

  @Override
  protected List<WebhookRequest> forged(String words) {
    byte[] body = saying(words).body();
    return List.of(
        request(body, List.of()),
        request(body, List.of("")),
        request(body, List.of(SECRET + "x")),
        request(body, List.of(SECRET.substring(1))),
        request(body, List.of(SECRET, SECRET)),
        request(body, List.of(TOKEN)),
        request(new byte[TelegramChannel.BODY_BYTES_MAX + 1], List.of(SECRET)));
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, SECRET);
  }

  @Override
  protected List<String> violations(OutboundMessage message) {
    assertThat(channel.send(message)).isEqualTo(new SendResult.Sent("7"));
    return telegram.violations();
  }

  @Test
  void without_a_secret_of_ours_nothing_is_from_telegram() {
    var settings = new TelegramSettings(TOKEN, TelegramSettings.PUBLIC_API, Optional.empty());
    var open = new TelegramChannel(settings);

    for (String guess : List.of("", "null", SECRET)) {
      assertThatThrownBy(() -> open.receive(request(saying("hi").body(), List.of(guess))))
          .isInstanceOf(ForgedRequest.class);
    }
  }

  @Test
  void a_tapped_button_is_answered_in_the_response() throws Exception {
    String tap = "{\"update_id\":5,\"callback_query\":{\"id\":\"8812\",\"data\":\"2\"}}";

    WebhookResponse response = channel.acknowledge(signed(tap.getBytes(UTF_8)));

    assertThat(response.contentType()).isEqualTo("application/json");
    assertThat(JSON.readTree(response.body()))
        .isEqualTo(
            JSON.readTree("{\"method\":\"answerCallbackQuery\",\"callback_query_id\":\"8812\"}"));
    assertThat(channel.acknowledge(saying("hi"))).isEqualTo(WebhookResponse.empty(200));
  }

  @Test
  void what_became_of_a_message_is_never_guessed() {
    Received received = channel.receive(saying("hi"));

    assertThat(received.receipts()).isEmpty();
    assertThat(channel.reconcile(TelegramSendTest.reply("hi"), NOW))
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> assertThat(refused.here()).as("nobody asked Telegram").isTrue());
  }

  @Test
  void settings_that_cannot_work_are_refused_at_start() {
    URI here = TelegramSettings.PUBLIC_API;
    URI odd = URI.create("https://host.example/path");

    assertThatThrownBy(() -> new TelegramSettings("", here, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TelegramSettings(TOKEN + "/../x", here, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(TOKEN);
    assertThatThrownBy(() -> new TelegramSettings(TOKEN, here, Optional.of("a b")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TelegramSettings(TOKEN, odd, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(telegram.settings().toString()).doesNotContain(TOKEN, SECRET);
  }

  private static ObjectNode update(String words) {
    ObjectNode update = JSON.createObjectNode().put("update_id", 42);
    ObjectNode message =
        update.putObject("message").put("message_id", 9).put("date", 1_795_435_200);
    message.putObject("chat").put("id", CHAT).put("type", "private").put("first_name", "Ada");
    message.putObject("from").put("id", CHAT).put("is_bot", false).put("first_name", "Ada");
    message.put("text", words);
    return update;
  }

  private static WebhookRequest request(byte[] body, List<String> secrets) {
    Map<String, List<String>> headers = Map.of("x-telegram-bot-api-secret-token", secrets);
    return new WebhookRequest("POST", "/webhooks/telegram", "", headers, body, NOW);
  }
}
