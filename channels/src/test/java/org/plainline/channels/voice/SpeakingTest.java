package org.plainline.channels.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.channels.twilio.TwilioRequests.ACCOUNT;
import static org.plainline.channels.twilio.TwilioRequests.TOKEN;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Tempo;
import org.plainline.bot.message.Words;
import org.plainline.bot.wording.Wording;
import org.plainline.channels.twilio.TwilioRequests;
import org.plainline.channels.twilio.TwilioSettings;

class SpeakingTest {

  private static final WebhookRequest REQUEST =
      TwilioRequests.post("/webhooks/voice/turn", Map.of("CallSid", "CA1"));
  private static final Language SPANISH = new Language("es");
  private static final List<Option> CHOICES =
      List.of(new Option(1, "Hear it again"), new Option(0, "Talk to a person"));

  private final VoiceChannel channel =
      new VoiceChannel(TwilioRequests.settings("http://127.0.0.1:1"));

  @Test
  void an_answer_is_said_with_pauses_while_the_caller_may_press_or_speak() {
    String xml = say(reply("en", new Part("Boil water.\nLet it cool."), CHOICES));

    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?><Response>\
            <Gather action="/webhooks/voice/turn" actionOnEmptyResult="true" finishOnKey="" \
            input="dtmf speech" language="en-US" method="POST" numDigits="1" \
            profanityFilter="false" speechTimeout="3" timeout="8">\
            <Say language="en-US" voice="Polly.Joanna-Neural"><break time="500ms"/>\
            <prosody rate="82%">Boil water.</prosody><break time="600ms"/>\
            <prosody rate="82%">Let it cool.</prosody><break time="600ms"/></Say>\
            <Say language="en-US" voice="Polly.Joanna-Neural">\
            <prosody rate="82%">Hear it again, press 1.</prosody><break time="700ms"/>\
            <prosody rate="82%">Talk to a person, press 0.</prosody></Say>\
            </Gather></Response>\
            """);
  }

  @Test
  void a_caller_who_needs_more_time_has_twice_the_pauses_and_longer_to_answer() {
    OutboundMessage usual = reply("en", new Part("Boil water."), CHOICES);
    Twiml twiml =
        Twiml.parse(
            say(
                new OutboundMessage(
                    usual.id(),
                    usual.to(),
                    usual.language(),
                    usual.parts(),
                    usual.options(),
                    Tempo.SLOWER)));

    assertThat(twiml.violations()).isEmpty();
    assertThat(twiml.xml())
        .contains("timeout=\"12\"", "speechTimeout=\"5\"")
        .contains(
            "Boil water.</prosody><break time=\"1200ms\"/>",
            "press 1.</prosody><break time=\"1400ms\"/>");
  }

  @Test
  void what_an_operator_measured_counts_more_than_what_is_shipped_and_pauses_stay_as_long() {
    VoiceChannel measured =
        new VoiceChannel(
            TwilioRequests.settings("http://127.0.0.1:1"),
            Optional.empty(),
            _ -> List.of(),
            new Speech(Recordings.NONE, Map.of(Language.ENGLISH, 91, new Language("es"), 100)));
    OutboundMessage english = reply("en", new Part("Boil water & wait."), CHOICES);
    Twiml twiml = Twiml.parse(measured.respond(REQUEST, List.of(english)).body());

    assertThat(twiml.violations()).isEmpty();
    assertThat(twiml.elements("prosody")).hasSize(3);
    assertThat(twiml.xml())
        .contains(
            "<break time=\"500ms\"/><prosody rate=\"91%\">Boil water &amp; wait.</prosody>"
                + "<break time=\"600ms\"/>");
    OutboundMessage spanish = reply("es", new Part("Hierva el agua."), CHOICES);
    assertThat(measured.respond(REQUEST, List.of(spanish)).body())
        .as("at its own pace")
        .doesNotContain("prosody");
  }

  /** Newer kinds of voices take none, or only around whole texts. */
  @Test
  void every_voice_is_slowed_and_is_of_a_kind_that_takes_it() {
    for (Language language : Wording.languages()) {
      Twiml twiml = Twiml.parse(say(reply(language.code(), new Part("x."), CHOICES)));
      String voice = twiml.elements("Say").getFirst().getAttribute("voice");

      assertThat(voice).matches("Polly\\.\\w+-Neural|Google\\.\\w+-\\w+-Wavenet-\\w");
      assertThat(twiml.elements("prosody"))
          .as(language.code())
          .hasSize(3)
          .allMatch(prosody -> prosody.getAttribute("rate").matches("8[25]%"));
    }
  }

  @Test
  void a_lead_cannot_be_talked_over() {
    String words = "Call 112 now.\nDo not move.";
    Twiml twiml = Twiml.parse(say(reply("en", new Part(words, "Call 112 now.".length()), CHOICES)));

    assertThat(twiml.violations()).isEmpty();
    assertThat(twiml.elements("Say").getFirst().getParentNode().getNodeName())
        .isEqualTo("Response");
    assertThat(twiml.elements("Say").getFirst().getTextContent()).isEqualTo("Call 112 now.");
    assertThat(twiml.elements("Say").get(1).getParentNode().getNodeName()).isEqualTo("Gather");
    assertThat(twiml.said()).startsWith("Call 112 now. Do not move.");
  }

  @Test
  void a_reply_without_choices_ends_the_call_and_any_other_goes_on() {
    Twiml end = Twiml.parse(say(reply("en", new Part("Goodbye."), List.of())));
    assertThat(end.violations()).isEmpty();
    assertThat(end.hangsUp()).isTrue();
    assertThat(end.elements("Gather")).isEmpty();

    Twiml both =
        Twiml.parse(
            say(
                reply("en", new Part("First."), List.of()),
                reply("en", new Part("Then."), CHOICES)));
    assertThat(both.hangsUp()).isFalse();
    assertThat(both.said()).containsSubsequence("First.", "Then.", "press 1", "press 0");
  }

  @Test
  void every_language_is_heard_and_spoken_and_names_the_key_last() {
    for (Language language : Wording.languages()) {
      Twiml twiml = Twiml.parse(say(reply(language.code(), new Part("x."), CHOICES)));
      String code = language.code();

      assertThat(twiml.violations()).as(code).isEmpty();
      assertThat(twiml.elements("Gather").getFirst().getAttribute("language")).startsWith(code);
      assertThat(twiml.elements("Say").getFirst().getAttribute("language"))
          .startsWith(code.equals("sw") ? "id" : code);
      assertThat(twiml.said().indexOf("Hear it again"))
          .as(code)
          .isBetween(0, twiml.said().indexOf(code.equals("sw") ? "moja" : "1"));
    }
  }

  @Test
  void each_sentence_is_said_by_a_voice_of_its_language_and_the_line_listens_in_its_own() {
    Part part =
        Part.spoken(
            List.of(
                new Words(SPANISH, "Esta respuesta está solo en inglés."),
                new Words(Language.ENGLISH, "Boil water."),
                new Words(Language.ENGLISH, "Let it cool."),
                new Words(SPANISH, "Lo dice la OMS.")));
    Twiml twiml = Twiml.parse(say(reply("es", part, CHOICES)));

    assertThat(twiml.violations()).isEmpty();
    assertThat(twiml.elements("Say"))
        .extracting(say -> say.getAttribute("language") + " " + say.getTextContent())
        .containsExactly(
            "es-MX Esta respuesta está solo en inglés.",
            "en-US Boil water.Let it cool.",
            "es-MX Lo dice la OMS.",
            "es-MX Hear it again, marque 1.Talk to a person, marque 0.");
    assertThat(twiml.elements("Gather").getFirst().getAttribute("language")).isEqualTo("es-MX");
    assertThat(twiml.xml())
        .contains(
            "<prosody rate=\"82%\">Boil water.</prosody>",
            "<prosody rate=\"85%\">Lo dice la OMS.</prosody>");
  }

  @Test
  void however_often_the_voices_change_twilio_can_read_it() {
    for (int length : List.of(1, 40, 400, 3_000)) {
      List<Words> words =
          IntStream.range(0, 900)
              .mapToObj(n -> new Words(n % 2 == 0 ? SPANISH : Language.ENGLISH, "&".repeat(length)))
              .toList();
      OutboundMessage message =
          reply("es", Part.spoken(words), List.of(new Option(1, "&".repeat(9_000))));
      Twiml twiml = Twiml.parse(say(message));

      assertThat(twiml.violations()).as(length + " characters").isEmpty();
      assertThat(twiml.elements("Say")).hasSizeGreaterThan(4);
    }
  }

  @Test
  void a_voice_of_another_language_is_given_numbers_as_words() {
    String said = Twiml.parse(say(reply("sw", new Part("Piga 1 1 2 sasa."), CHOICES))).said();

    assertThat(said).startsWith("Piga moja moja mbili sasa.").doesNotContainPattern("[0-9]");
  }

  @Test
  void a_language_without_any_voice_is_read_by_the_english_one() {
    assertThat(say(reply("xx", new Part("x."), CHOICES))).contains("Polly.Joanna-Neural");
  }

  @Test
  void whatever_is_said_twilio_can_read_it() {
    var random = new Random(7);
    int[] odd = {0, 8, 0xB, 0x1B, 0xFFFE, 0xFFFF, 0xD83D, 0xDD25, '<', '&', '>', ']', '"', '\n'};
    for (int round = 0; round < 80; round++) {
      StringBuilder words = new StringBuilder();
      int length = random.nextInt(round % 20 == 0 ? 30_000 : 400);
      while (words.length() < length) {
        int kind = random.nextInt(4);
        words.appendCodePoint(
            kind == 0
                ? odd[random.nextInt(odd.length)]
                : kind == 1 ? 0x900 + random.nextInt(100) : 'a' + random.nextInt(26));
      }
      OutboundMessage message =
          reply(
              random.nextBoolean() ? "hi" : "en",
              new Part(words.toString(), random.nextInt(words.length() + 1)),
              round % 3 == 0 ? List.of() : List.of(new Option(1, words.toString())));
      assertThat(Twiml.parse(say(message)).violations()).as("round " + round).isEmpty();
    }
  }

  @Test
  void what_a_caller_says_is_text_and_never_a_verb() {
    String attack = "</Say></Gather><Dial>+15559999999</Dial>";
    Twiml twiml = Twiml.parse(say(reply("en", new Part(attack), List.of(new Option(1, attack)))));

    assertThat(twiml.violations()).isEmpty();
    assertThat(twiml.elements("Dial")).isEmpty();
    assertThat(twiml.elements("Gather").getFirst().getAttribute("action"))
        .isEqualTo("/webhooks/voice/turn");
  }

  @Test
  void behind_a_path_the_next_turn_finds_its_way_back() {
    TwilioSettings own = TwilioRequests.settings("http://127.0.0.1:1");
    var settings =
        new TwilioSettings(
            ACCOUNT, TOKEN, "", "", "", URI.create("https://h.example.org/line/"), own.apiUrl());
    VoiceChannel behind = new VoiceChannel(settings);
    OutboundMessage reply = reply("en", new Part("Boil water."), CHOICES);
    String xml = behind.respond(REQUEST, List.of(reply)).body();

    assertThat(Twiml.parse(xml).violations()).isEmpty();
    assertThat(xml).contains("action=\"/line/webhooks/voice/turn\"");
  }

  private String say(OutboundMessage... replies) {
    return channel.respond(REQUEST, List.of(replies)).body();
  }

  private static OutboundMessage reply(String language, Part part, List<Option> options) {
    Address to = new Address(VoiceChannel.ID, "+15550001111");
    return new OutboundMessage("r1", to, new Language(language), List.of(part), options);
  }
}
