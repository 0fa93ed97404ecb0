package org.plainline.channels.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.channels.twilio.TwilioRequests.ACCOUNT;
import static org.plainline.channels.twilio.TwilioRequests.NEXT_TOKEN;
import static org.plainline.channels.twilio.TwilioRequests.OURS;
import static org.plainline.channels.twilio.TwilioRequests.TOKEN;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.channels.ChannelContract;
import org.plainline.channels.twilio.OpenApi;
import org.plainline.channels.twilio.TwilioRequests;

class SmsChannelTest extends ChannelContract {

  private static final String SENDER = "+15550001111";
  private static final String MESSAGE = "SM" + "0123456789abcdef".repeat(2);

  private static final WireMockServer TWILIO =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
  private SmsChannel channel;

  @BeforeAll
  static void start() {
    TWILIO.start();
    TWILIO.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(201).withBody("{\"sid\":\"SM1\"}")));
  }

  @AfterAll
  static void stop() {
    TWILIO.stop();
  }

  @BeforeEach
  void open() {
    channel =
        new SmsChannel(
            TwilioRequests.settings(TWILIO.baseUrl()), true, Set.of(), InstantSource.fixed(NOW));
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected String sender() {
    return SENDER;
  }

  @Override
  protected WebhookRequest saying(String words) {
    return post(Map.of("Body", words));
  }

  @Override
  protected WebhookRequest sayingWithNews(String words) {
    return post(Map.of("Body", words, "News", "{\"a\":1}", "FromCity", "x", "", "", "Body2", "y"));
  }

  @Override
  protected WebhookRequest signed(byte[] body) {
    return TwilioRequests.signed("/webhooks/sms", body);
  }

  @Override
  protected List<WebhookRequest> forged(String words) {
    return TwilioRequests.forged(saying(words));
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, NEXT_TOKEN, ACCOUNT);
  }

  @Override
  protected List<String> violations(OutboundMessage message) {
    TWILIO.resetRequests();
    assertThat(channel.send(message)).isEqualTo(new SendResult.Sent("SM1"));
    Map<String, String> fields = new LinkedHashMap<>();
    TWILIO
        .getAllServeEvents()
        .getFirst()
        .getRequest()
        .getFormParameters()
        .forEach((name, field) -> fields.put(name, field.firstValue()));
    assertThat(fields)
        .containsEntry("To", SENDER)
        .containsEntry("From", OURS)
        .containsEntry("Body", message.parts().getFirst().text())
        .containsEntry("SmartEncoded", "false")
        .containsEntry("ValidityPeriod", "14400")
        .containsEntry("StatusCallback", "https://line.example.org/webhooks/sms/status");
    return new OpenApi().newMessage(fields);
  }

  @Test
  void a_picture_without_words_is_unreadable_and_one_with_words_is_its_words() {
    assertThat(content(Map.of("Body", "", "NumMedia", "1"))).isEqualTo(new Content.Unreadable());
    assertThat(content(Map.of("NumMedia", "2"))).isEqualTo(new Content.Unreadable());
    assertThat(content(Map.of("Body", "burn", "NumMedia", "1")))
        .isEqualTo(new Content.Text("burn"));
    assertThat(content(Map.of("NumMedia", "0"))).isEqualTo(new Content.Text(""));
    assertThat(content(Map.of())).isEqualTo(new Content.Text(""));
  }

  @Test
  void machines_and_chat_apps_get_no_answer() {
    for (String from :
        List.of(
            "",
            "40404",
            "INFO",
            "+123",
            OURS,
            "whatsapp:+15550001111",
            "whatsapp:US.1234",
            "rcs:agent",
            "+1555000111x",
            " 15550001111",
            "client:anna")) {
      assertThat(channel.receive(post(Map.of("Body", "hello", "From", from))))
          .as(from)
          .isEqualTo(Received.NOTHING);
    }
    assertThat(channel.receive(post(Map.of("Body", "hello", "To", SENDER))).messages()).isEmpty();
  }

  @Test
  void a_long_message_that_comes_as_base64_is_read_and_nothing_else_is_changed() {
    String words = "There is smoke in the stairs and my mother cannot walk. What do I do?";
    String encoded = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));

    assertThat(content(Map.of("Body", encoded))).isEqualTo(new Content.Text(words));
    for (String plain :
        List.of(words, "a".repeat(64), "help".repeat(20), encoded + " ", "aGVscA==")) {
      assertThat(content(Map.of("Body", plain))).isEqualTo(new Content.Text(plain));
    }
  }

  @Test
  void where_somebody_is_never_gets_past_the_channel() {
    Received received =
        channel.receive(
            post(
                Map.of(
                    "Body", "fever", "FromCity", "NAIROBI", "FromZip", "00100", "Latitude", "1")));

    assertThat(received).isEqualTo(channel.receive(saying("fever")));
  }

  @Test
  void every_state_of_a_message_becomes_a_receipt_and_unknown_ones_nothing() throws IOException {
    for (String line : lines("sms/statuses.tsv")) {
      String[] columns = line.split("\t", -1);
      Received received =
          channel.receive(
              status(
                  Map.of(
                      "MessageSid", MESSAGE, "MessageStatus", columns[0], "ErrorCode", "30007")));

      assertThat(received.messages()).isEmpty();
      assertThat(received.receipts().stream().map(receipt -> receipt.status().name()).toList())
          .as(columns[0])
          .isEqualTo(columns[1].equals("-") ? List.of() : List.of(columns[1]));
      assertThat(received.receipts()).allMatch(receipt -> receipt.errorCode() == 30007);
    }
  }

  @Test
  void a_receipt_without_an_id_or_with_an_odd_error_is_no_trouble() {
    assertThat(channel.receive(status(Map.of("MessageStatus", "sent"))))
        .isEqualTo(Received.NOTHING);
    for (String code : List.of("", "x", "-1", "99999999999", "٣")) {
      Map<String, String> fields =
          Map.of("MessageSid", MESSAGE, "MessageStatus", "failed", "ErrorCode", code);
      assertThat(channel.receive(status(fields)).receipts().getFirst().errorCode()).isZero();
    }
  }

  @Test
  void only_a_message_that_failed_because_of_an_opt_out_says_who_wants_none() {
    assertThat(optedOut("failed", "21610", "+15550001111"))
        .contains(new Address(SmsChannel.ID, "+15550001111"));
    assertThat(optedOut("undelivered", "30003", "+15550001111")).isEmpty();
    assertThat(optedOut("sent", "21610", "+15550001111")).isEmpty();
    assertThat(optedOut("failed", "21610", "12345")).isEmpty();
  }

  private Optional<Address> optedOut(String state, String code, String to) {
    Map<String, String> fields =
        Map.of("MessageSid", MESSAGE, "MessageStatus", state, "ErrorCode", code, "To", to);
    return channel.receive(status(fields)).receipts().getFirst().optedOut();
  }

  @Test
  void a_message_is_acknowledged_without_words_and_a_receipt_without_a_body() {
    assertThat(channel.acknowledge(saying("fever")).contentType()).isEqualTo("text/xml");
    assertThat(channel.acknowledge(saying("fever")).body()).endsWith("<Response/>");
    assertThat(channel.acknowledge(status(Map.of())).status()).isEqualTo(204);
  }

  static List<String> lines(String resource) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources", resource)).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }

  private Content content(Map<String, String> fields) {
    return channel.receive(post(fields)).messages().getFirst().content();
  }

  private static WebhookRequest post(Map<String, String> changed) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("MessageSid", MESSAGE);
    fields.put("AccountSid", ACCOUNT);
    fields.put("From", SENDER);
    fields.put("To", OURS);
    fields.putAll(changed);
    return TwilioRequests.post("/webhooks/sms", fields);
  }

  private static WebhookRequest status(Map<String, String> fields) {
    return TwilioRequests.post("/webhooks/sms/status", fields);
  }
}
