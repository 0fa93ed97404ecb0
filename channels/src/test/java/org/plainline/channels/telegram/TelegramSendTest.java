package org.plainline.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.channels.telegram.TelegramStandIn.TOKEN;
import static org.plainline.channels.telegram.TelegramStandIn.answer;
import static org.plainline.channels.telegram.TelegramStandIn.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;

/** What Telegram answers, what that comes to, and that it was asked once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramSendTest {

  private final TelegramStandIn telegram = new TelegramStandIn();
  private final TelegramChannel channel = new TelegramChannel(telegram.settings());

  @BeforeEach
  void forget() {
    telegram.forget();
  }

  @AfterAll
  void close() {
    telegram.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/telegram-sends.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 1)
  void every_answer_has_one_meaning(String name, int status, String body, String expected) {
    telegram.script("sendMessage", answer(status, body).withHeader("Retry-After", "0"));

    SendResult result = channel.send(reply("Boil it."));

    assertThat(result.toString()).startsWith(expected);
    assertThat(telegram.calls()).as("calls").hasSize(1);
    assertThat(telegram.violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_line_that_drops_leaves_it_unknown(Fault fault) {
    telegram.script("sendMessage", aResponse().withFault(fault));

    assertThat(channel.send(reply("Boil it."))).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.calls()).hasSize(1);
  }

  @Test
  void no_answer_in_time_leaves_it_unknown() {
    telegram.script("sendMessage", ok("{\"message_id\":7}").withFixedDelay(1_000));
    var hasty =
        new TelegramChannel(
            telegram.settings(), new BotApi(telegram.settings(), Duration.ofMillis(200)));

    assertThat(hasty.send(reply("Boil it."))).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.calls().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void an_answer_that_trickles_in_leaves_it_unknown() {
    telegram.script("sendMessage", ok("{\"message_id\":7}").withChunkedDribbleDelay(10, 5_000));
    var hasty =
        new TelegramChannel(
            telegram.settings(), new BotApi(telegram.settings(), Duration.ofSeconds(1)));

    assertThat(hasty.send(reply("Boil it."))).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.calls().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void a_redirect_is_not_followed() {
    String elsewhere = telegram.settings().apiUrl() + "/bot" + TOKEN + "/getUpdates";
    telegram.script("sendMessage", answer(307, "moved").withHeader("Location", elsewhere));

    assertThat(channel.send(reply("Boil it."))).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.calls()).hasSize(1);
  }

  @Test
  void where_nobody_listens_it_was_surely_not_sent() throws IOException {
    assertThat(sendTo(URI.create("http://127.0.0.1:" + freePort())))
        .isEqualTo(new SendResult.TryLater("Telegram cannot be reached", Duration.ofSeconds(5)));
  }

  @Test
  void a_failed_handshake_means_surely_not_sent() {
    URI plain = telegram.settings().apiUrl();

    assertThat(sendTo(URI.create("https://127.0.0.1:" + plain.getPort())))
        .isInstanceOf(SendResult.TryLater.class);
    assertThat(telegram.calls()).isEmpty();
  }

  @Test
  void words_stand_as_they_are_with_a_bold_lead_and_a_button_a_row() {
    telegram.script("sendMessage", ok("{\"message_id\":7,\"date\":1}"));
    String text = "🔥 Get *out* <now>.\nhttps://example.org";
    var options = List.of(new Option(1, "Burns"), new Option(0, "Talk to a person"));

    channel.send(reply(new Part(text, 19), options));

    ObjectNode call = telegram.calls().getFirst().json();
    assertThat(call.path("chat_id").asText()).isEqualTo("990077001122");
    assertThat(call.path("text").asText()).isEqualTo(text);
    assertThat(call.has("parse_mode")).isFalse();
    assertThat(call.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(call.path("entities").toString())
        .isEqualTo("[{\"type\":\"bold\",\"offset\":0,\"length\":19}]");
    JsonNode rows = call.path("reply_markup").path("inline_keyboard");
    assertThat(rows.findValuesAsText("text")).containsExactly("Burns", "Talk to a person");
    assertThat(rows.findValuesAsText("callback_data")).containsExactly("1", "0");
    assertThat(rows).hasSize(2);
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void the_longest_text_goes_out_and_a_longer_one_does_not() {
    telegram.script("sendMessage", ok("{\"message_id\":7,\"date\":1}"));

    assertThat(channel.send(reply("x".repeat(4096)))).isEqualTo(new SendResult.Sent("7"));
    assertThat(channel.send(reply("x".repeat(4097))))
        .isEqualTo(SendResult.Refused.here("longer than 4096 characters"));
    assertThat(telegram.calls()).hasSize(1);
    assertThat(telegram.violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@everyone", "1/2", "12345678901234567890"})
  void only_a_chat_is_an_address(String address) {
    var to = new Address(TelegramChannel.ID, address);
    var message =
        new OutboundMessage("r", to, Language.ENGLISH, List.of(new Part("Hi")), List.of());

    assertThat(channel.send(message)).isInstanceOf(SendResult.Refused.class);
    assertThat(telegram.calls()).isEmpty();
  }

  static OutboundMessage reply(String text) {
    return reply(new Part(text), List.of());
  }

  private static OutboundMessage reply(Part part, List<Option> options) {
    var to = new Address(TelegramChannel.ID, "990077001122");
    return new OutboundMessage("r1", to, Language.ENGLISH, List.of(part), options);
  }

  private static SendResult sendTo(URI api) {
    var settings = new TelegramSettings(TOKEN, api, Optional.empty());
    return new TelegramChannel(settings).send(reply("Boil it."));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
