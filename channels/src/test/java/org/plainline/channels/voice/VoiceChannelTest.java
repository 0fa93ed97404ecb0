package org.plainline.channels.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.channels.twilio.TwilioRequests.ACCOUNT;
import static org.plainline.channels.twilio.TwilioRequests.NEXT_TOKEN;
import static org.plainline.channels.twilio.TwilioRequests.OURS;
import static org.plainline.channels.twilio.TwilioRequests.TOKEN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.channels.ChannelContract;
import org.plainline.channels.twilio.TwilioRequests;

class VoiceChannelTest extends ChannelContract {

  private static final String SENDER = "+15550001111";
  private static final String CALL = "CA" + "0123456789abcdef".repeat(2);
  private final VoiceChannel channel =
      new VoiceChannel(TwilioRequests.settings("http://127.0.0.1:1"));

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
    return turn(Map.of("SpeechResult", words, "Confidence", "1"));
  }

  @Override
  protected WebhookRequest sayingWithNews(String words) {
    return turn(Map.of("SpeechResult", words, "Confidence", "1", "News", "x", "FromCity", "y"));
  }

  @Override
  protected WebhookRequest signed(byte[] body) {
    return TwilioRequests.signed("/webhooks/voice/turn", body);
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
    return Twiml.parse(channel.respond(saying("x"), List.of(message)).body()).violations();
  }

  @Test
  void a_call_that_is_answered_starts_a_conversation() {
    assertThat(content(TwilioRequests.post("/webhooks/voice", fields(Map.of()))))
        .isEqualTo(new Content.Started());
  }

  @Test
  void a_turn_is_a_key_or_words_or_nothing() {
    assertThat(content(turn(Map.of("Digits", "0")))).isEqualTo(new Content.Choice(0));
    assertThat(content(turn(Map.of("Digits", "9")))).isEqualTo(new Content.Choice(9));
    assertThat(content(turn(Map.of("Digits", "*")))).isEqualTo(new Content.Choice(10));
    assertThat(content(turn(Map.of("Digits", "#")))).isEqualTo(new Content.Choice(11));
    for (String odd : List.of("12", "٣", "x")) {
      assertThat(content(turn(Map.of("Digits", odd)))).isEqualTo(new Content.Unreadable());
    }
    assertThat(content(turn(Map.of()))).isEqualTo(new Content.Silence());
    assertThat(content(turn(Map.of("Digits", "")))).isEqualTo(new Content.Silence());
  }

  @Test
  void words_come_with_how_sure_the_recogniser_is_of_them() {
    Map<String, Double> confidences =
        Map.of("0", 0.0, "0.29", 0.29, "0.95", 0.95, "1.0", 1.0, "", 1.0, "high", 1.0, "-1", 1.0);
    confidences.forEach((said, read) ->
        assertThat(content(turn(Map.of("SpeechResult", "help me", "Confidence", said))))
            .as(said)
            .isEqualTo(new Content.Text("help me", List.of(), read)));
    assertThat(content(turn(Map.of("SpeechResult", " ")))).isEqualTo(new Content.Unreadable());
  }

  @Test
  void callers_who_hide_their_number_are_never_taken_for_one_another() {
    for (String from :
        List.of(
            "", "anonymous", "Restricted", "+266696687", "+7378742833", "client:a", "sip:a@b")) {
      InboundMessage message = only(turn(Map.of("From", from, "Digits", "1")));
      assertThat(message.from()).as(from).isEqualTo(new Address(VoiceChannel.ID, CALL));
    }
  }

  @Test
  void a_request_that_twilio_repeats_has_the_same_id_and_the_next_turn_another() {
    assertThat(id("token-1")).isEqualTo(CALL + ":token-1").isEqualTo(id("token-1"));
    assertThat(id("token-2")).isNotEqualTo(id("token-1"));
    assertThat(id("a\nb")).isEqualTo(only(turn(Map.of())).id()).isEqualTo(CALL + ":" + NOW);
  }

  @Test
  void a_call_that_is_over_carries_no_message() {
    assertThat(channel.receive(TwilioRequests.post("/webhooks/voice/status", fields(Map.of()))))
        .isEqualTo(Received.NOTHING);
    assertThat(channel.receive(turn(Map.of("CallStatus", "completed"))))
        .isEqualTo(Received.NOTHING);
    assertThat(channel.receive(turn(Map.of("CallSid", "")))).isEqualTo(Received.NOTHING);
    assertThat(channel.acknowledge(turn(Map.of())).body()).endsWith("<Response/>");
  }

  @Test
  void a_caller_who_waits_comes_back_for_the_same_turn_three_times_at_most() {
    WebhookRequest asked = turn(Map.of("SpeechResult", "fever"), "a:token.1");
    InboundMessage message = only(asked);
    assertThat(channel.awaited(asked)).isEmpty();

    WebhookRequest now = asked;
    for (int times = 1; times <= 3; times++) {
      Twiml twiml = Twiml.parse(channel.bridge(now, message, moment(message)).orElseThrow().body());
      assertThat(twiml.violations()).isEmpty();
      assertThat(twiml.said()).isEqualTo("One moment.");
      String path = twiml.elements("Redirect").getFirst().getTextContent();
      assertThat(path)
          .matches("/webhooks/voice/wait\\.[1-3]\\.[0-9a-f]+")
          .contains("." + times + ".");
      now = TwilioRequests.post(path, fields(Map.of()));
      assertThat(channel.receive(now)).isEqualTo(Received.NOTHING);
      assertThat(channel.awaited(now).orElseThrow().id()).isEqualTo(message.id());
      assertThat(channel.awaited(now).orElseThrow().from()).isEqualTo(message.from());
    }
    assertThat(channel.bridge(now, message, moment(message))).isEmpty();
  }

  @Test
  void nobody_waits_at_a_path_that_was_never_given_out_or_after_the_call() {
    for (String end : List.of("wait", "wait.1", "wait.1.", "wait.0.61", "wait.1.6", "wait.1.xy")) {
      WebhookRequest request = TwilioRequests.post("/webhooks/voice/" + end, fields(Map.of()));
      assertThat(channel.awaited(request)).as(end).isEmpty();
    }
    assertThat(
            channel.awaited(
                TwilioRequests.post(
                    "/webhooks/voice/wait.1.61", fields(Map.of("CallStatus", "completed")))))
        .isEmpty();
  }

  private static OutboundMessage moment(InboundMessage message) {
    return new OutboundMessage(
        "m", message.from(), Language.ENGLISH, List.of(new Part("One moment.")), List.of());
  }

  private static WebhookRequest turn(Map<String, String> changed, String token) {
    WebhookRequest plain = turn(changed);
    Map<String, List<String>> headers = new HashMap<>(plain.headers());
    headers.put("i-twilio-idempotency-token", new ArrayList<>(List.of(token)));
    return new WebhookRequest("POST", plain.path(), "", headers, plain.body(), plain.received());
  }

  private String id(String token) {
    return only(turn(Map.of(), token)).id();
  }

  private Content content(WebhookRequest request) {
    return only(request).content();
  }

  private InboundMessage only(WebhookRequest request) {
    return channel.receive(request).messages().getFirst();
  }

  private static WebhookRequest turn(Map<String, String> changed) {
    return TwilioRequests.post("/webhooks/voice/turn", fields(changed));
  }

  private static Map<String, String> fields(Map<String, String> changed) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("CallSid", CALL);
    fields.put("AccountSid", ACCOUNT);
    fields.put("From", SENDER);
    fields.put("To", OURS);
    fields.put("CallStatus", "in-progress");
    fields.putAll(changed);
    return fields;
  }
}
