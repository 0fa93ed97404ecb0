package org.plainline.channels.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.channels.twilio.TwilioRequests;
import org.plainline.channels.twilio.TwilioSettings;

/** Callers are put through to a person, and come back if nobody answers. */
class ConnectingTest {

  private static final String CALLER = "+15550001111";
  private static final String CALLED = "+15550009999";
  private static final String PERSON = "+254711222333";
  private static final TwilioSettings SETTINGS = TwilioRequests.settings("http://127.0.0.1:1");

  private final VoiceChannel channel =
      new VoiceChannel(SETTINGS, Optional.of(PERSON), _ -> List.of());

  @Test
  void after_the_words_the_person_is_rung_without_recording_or_the_callers_number() {
    String xml = say(channel, CALLED, reply().connecting());
    Twiml twiml = Twiml.parse(xml);

    assertThat(twiml.violations()).isEmpty();
    assertThat(twiml.said()).isEqualTo("I put you through.");
    assertThat(twiml.elements("Number").getFirst().getTextContent()).isEqualTo(PERSON);
    assertThat(twiml.elements("Dial").getFirst().getAttribute("callerId")).isEqualTo(CALLED);
    assertThat(twiml.elements("Gather")).isEmpty();
    assertThat(twiml.hangsUp()).as("nobody answering is no end").isFalse();
    assertThat(xml).doesNotContain(CALLER, "record");
  }

  @Test
  void a_line_reached_by_another_name_than_a_number_shows_the_number_that_it_has() {
    Twiml twiml = Twiml.parse(say(channel, "sip:line@example.org", reply().connecting()));
    assertThat(twiml.elements("Dial").getFirst().getAttribute("callerId"))
        .isEqualTo(SETTINGS.from());
  }

  @Test
  void without_a_person_the_call_goes_on() {
    VoiceChannel alone = new VoiceChannel(SETTINGS);
    Twiml twiml = Twiml.parse(say(alone, CALLED, reply().connecting()));
    assertThat(twiml.elements("Dial")).isEmpty();
    assertThat(twiml.elements("Gather")).hasSize(1);
    assertThat(Twiml.parse(say(channel, CALLED, reply())).elements("Dial")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "no-answer, in-progress, true",
    "busy, in-progress, true",
    "failed, in-progress, true",
    "canceled, in-progress, true",
    "'', in-progress, true",
    "completed, in-progress, false",
    "answered, in-progress, false",
    "no-answer, completed, false"
  })
  void whoever_reached_nobody_is_back_on_the_line(String dial, String call, boolean back) {
    WebhookRequest request =
        TwilioRequests.post(
            "/webhooks/voice/person", fields(Map.of("DialCallStatus", dial, "CallStatus", call)));
    List<Content> contents =
        channel.receive(request).messages().stream().map(InboundMessage::content).toList();
    assertThat(contents).isEqualTo(back ? List.of(new Content.Unreached()) : List.of());
    assertThat(channel.acknowledge(request).body()).endsWith("<Response/>");
  }

  @Test
  void nobodys_number_is_printed() {
    String printed = channel + " " + new Connection(PERSON, Optional.of(CALLED), "/x");
    assertThat(printed).doesNotContain(PERSON, CALLED);
  }

  private static String say(VoiceChannel channel, String called, OutboundMessage reply) {
    WebhookRequest request =
        TwilioRequests.post("/webhooks/voice/turn", fields(Map.of("To", called, "Digits", "0")));
    return channel.respond(request, List.of(reply)).body();
  }

  private static Map<String, String> fields(Map<String, String> own) {
    Map<String, String> fields =
        new LinkedHashMap<>(Map.of("CallSid", "CA" + "0123456789abcdef".repeat(2), "From", CALLER));
    fields.putAll(own);
    return fields;
  }

  private static OutboundMessage reply() {
    return new OutboundMessage(
        "r1",
        new Address(VoiceChannel.ID, CALLER),
        Language.ENGLISH,
        List.of(new Part("I put you through.")),
        List.of(new Option(0, "Talk to a person")));
  }
}
