package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;
import static org.plainline.config.web.Forms.OURS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.bot.language.Language;
import org.plainline.channels.voice.Twiml;
import org.plainline.config.RunningPlainline;
import org.plainline.config.TinyWav;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackWriter;
import org.plainline.knowledge.pack.Recording;
import org.plainline.knowledge.pack.Sound;
import org.w3c.dom.Element;

/** Whole calls over HTTP, as Twilio makes them: to a person, with a text, with recorded sound. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CallsTest {

  private static final String PERSON = "+15005550199";
  private static final String WATER = "how do I make water safe to drink";
  private static final String TEXT_OFFER = "To get this as a text, press 3.";
  private static final byte[] HELLO = TinyWav.of(440);
  private static final byte[] ANSWER = TinyWav.of(550);
  private static final byte[] OPTION = TinyWav.of(660);

  private Carriers carriers;
  private RunningPlainline plainline;
  private Outside outside;
  private int calls;

  @BeforeAll
  void start(@TempDir Path data, @TempDir Path pack) throws IOException {
    Language swahili = new Language("sw");
    List<Recording> recordings =
        List.of(
            recording(Language.ENGLISH, "hello.wav", "This is Plainline, a computer voice.", HELLO),
            recording(
                Language.ENGLISH,
                "t4-fever-1.wav",
                "Most fevers get better at home with rest and drinks.",
                ANSWER),
            recording(swahili, "person.wav", "Kuzungumza na mtu, bonyeza 0.", OPTION));
    var about =
        new Pack.About(
            "Voices", "Ana", "1", "CC0-1.0", List.of(Language.ENGLISH, swahili), "", List.of());
    PackWriter.write(new Pack(about, List.of(), recordings), pack);
    carriers = new Carriers();
    plainline = server(data, "plainline.packs=" + pack + ",starter");
    outside = new Outside(plainline.address());
  }

  @AfterAll
  void stop() {
    plainline.close();
    carriers.close();
  }

  @Test
  void within_hours_a_caller_is_put_through_and_comes_back_if_nobody_answers() throws Exception {
    Call call = new Call(outside, "+447400123450");
    call.starts();
    Twiml through = call.presses(0);
    assertThat(through.violations()).isEmpty();
    assertThat(through.elements("Number").getFirst().getTextContent()).isEqualTo(PERSON);
    assertThat(through.elements("Dial").getFirst().getAttribute("callerId")).isEqualTo(OURS);
    assertThat(through.elements("Dial").getFirst().getAttribute("timeLimit")).isEqualTo("3600");
    assertThat(through.xml()).doesNotContain("+447400123450");

    Twiml back = call.happens("/webhooks/voice/person", "&DialCallStatus=no-answer");
    assertThat(back.said()).startsWith("Nobody could answer just now.");
    assertThat(call.presses(6).said()).startsWith("Someone will call this number back.");
    assertThat(outside.unsigned("GET", "/console/api/call-backs", "").body())
        .contains("+447400123450");
    Call talked = new Call(outside, "+447400123451");
    talked.starts();
    talked.presses(0);
    assertThat(talked.raw("/webhooks/voice/person", "&DialCallStatus=completed"))
        .endsWith("<Response/>");
  }

  @Test
  void out_of_hours_nobody_is_rung_and_the_next_hours_are_told(@TempDir Path data)
      throws Exception {
    DayOfWeek other = LocalDate.now(ZoneOffset.UTC).getDayOfWeek().plus(3);
    String day = other.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    try (RunningPlainline closed =
        server(
            data,
            "plainline.person.hours=" + day.substring(0, 2) + " 09:00-10:00",
            "plainline.person.time-zone=UTC",
            "plainline.phone.languages=es,en",
            "plainline.phone.rate.es=90")) {
      Call call = new Call(new Outside(closed.address()), "+447400123452");
      Twiml greeting = call.starts();
      assertThat(greeting.said()).startsWith("Aquí Plainline, una voz");
      assertThat(greeting.xml()).contains("<prosody rate=\"90%\">Aquí Plainline, una voz");
      assertThat(greeting.said()).endsWith("English, press 8.");
      assertThat(greeting.elements("Say").getLast().getAttribute("language")).isEqualTo("en-US");
      assertThat(greeting.elements("Gather").getFirst().getAttribute("language"))
          .as("still heard in the language of the greeting")
          .isEqualTo("es-MX");
      assertThat(call.says("english").said()).startsWith("We speak English from now on.");
      Twiml told = call.presses(0);
      assertThat(told.elements("Dial")).isEmpty();
      assertThat(told.said()).startsWith("A person is there on " + day + " at 9 in the morning.");
      assertThat(told.said()).as("nothing to send yet").doesNotContain(TEXT_OFFER);
      assertThat(call.presses(6).said()).startsWith("Someone will call this number back.");

      String asked = "+447400123455";
      Call later = new Call(new Outside(closed.address()), asked);
      later.starts();
      later.says("english");
      answered(later);
      assertThat(later.says("a person").said())
          .startsWith("A person is there")
          .contains(TEXT_OFFER);
      assertThat(carriers.sentTo(asked)).as("before the key").isEmpty();
      assertThat(later.presses(3).said()).startsWith("You get it as a text message now.");
      assertThat(carriers.sentTo(asked, 1).getFirst()).contains("Boil the water");
    }
  }

  @Test
  void an_answer_goes_out_as_a_text_once_its_key_was_pressed() throws Exception {
    String mobile = "+447400123453";
    Call call = new Call(outside, mobile);
    call.starts();
    assertThat(answered(call).said()).contains(TEXT_OFFER);
    assertThat(carriers.sentTo(mobile)).as("before the key").isEmpty();
    assertThat(call.presses(3).said()).startsWith("You get it as a text message now.");
    assertThat(carriers.sentTo(mobile, 1).getFirst()).contains("Boil the water");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+442079460958", "anonymous", "+266696687", "Restricted", ""})
  void no_text_is_offered_or_sent_to_a_landline_or_a_hidden_number(String from) throws Exception {
    Call call = new Call(outside, from);
    assertThat(call.starts().said()).startsWith("In danger, hang up and call 9 9 9.");
    assertThat(answered(call).said()).contains("press 1.").doesNotContain("press 3");
    for (Twiml refused : List.of(call.presses(3), call.says("text me this"))) {
      assertThat(refused.said()).startsWith("That does not work here.").contains("press 0.");
      assertThat(refused.hangsUp()).isFalse();
    }
    assertThat(carriers.sentTo(from)).isEmpty();
    assertThat(carriers.sentTo(call.id)).as("what stands for a hidden number").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "+266696687", ""})
  void danger_comes_first_for_a_hidden_number_too(String from) throws Exception {
    Call call = new Call(outside, from);
    call.starts();
    Twiml danger = call.says("he is not breathing");
    assertThat(danger.violations()).isEmpty();
    Element first = danger.elements("Say").getFirst();
    assertThat(first.getTextContent()).contains("9 9 9");
    assertThat(first.getParentNode().getNodeName())
        .as("not to be talked over")
        .isEqualTo("Response");
    assertThat(danger.hangsUp()).isFalse();
    assertThat(call.presses(1).said()).as("again").contains("9 9 9");

    Call other = new Call(outside, from);
    assertThat(other.starts().said()).as("another caller").contains("Please say your question.");
    assertThat(other.says("again").said()).doesNotContain("breathing");
  }

  @Test
  void what_was_recorded_is_played_and_can_be_fetched_and_the_rest_is_read() throws Exception {
    Call call = new Call(outside, "+447400123454");
    assertThat(played(call.starts())).containsExactly(HELLO);
    call.presses(5);
    Twiml answer = call.presses(2);
    assertThat(played(answer)).contains(ANSWER);
    assertThat(answer.said()).isNotBlank();
    Twiml swahili = call.says("kiswahili");
    assertThat(swahili.violations()).isEmpty();
    assertThat(played(swahili)).containsExactly(OPTION);
    assertThat(swahili.elements("Say").getFirst().getAttribute("language")).isEqualTo("id-ID");
  }

  /** Up to the last part of an answer, after which a text is offered. */
  private static Twiml answered(Call call) throws Exception {
    Twiml now = call.says(WATER);
    for (int more = 0; more < 5 && now.said().contains("press 4."); more++) {
      now = call.presses(4);
    }
    return now;
  }

  private static List<byte[]> played(Twiml twiml) throws Exception {
    List<byte[]> sounds = new ArrayList<>();
    for (var play : twiml.elements("Play")) {
      HttpResponse<byte[]> sound =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(play.getTextContent())).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      assertThat(sound.statusCode()).isEqualTo(200);
      assertThat(sound.headers().firstValue("Content-Type")).contains("audio/wav");
      sounds.add(sound.body());
    }
    return sounds;
  }

  private RunningPlainline server(Path data, String... more) {
    List<String> settings =
        new ArrayList<>(List.of("plainline.country=GB", "plainline.person.number=" + PERSON));
    settings.addAll(List.of(more));
    return RunningPlainline.start(data, Accounts.phone(carriers, settings.toArray(String[]::new)));
  }

  private static Recording recording(Language language, String file, String words, byte[] sound) {
    return new Recording(language, file, words, new Sound(Sound.Format.WAV, sound));
  }

  /** One call. */
  private final class Call {

    private final Outside carrier;
    private final String id;
    private final String form;

    Call(Outside carrier, String from) {
      String number = Integer.toString(calls++);
      this.carrier = carrier;
      this.id = "CA" + number;
      this.form = Forms.call(number, from) + "&CallStatus=in-progress&To=" + Forms.encoded(OURS);
    }

    Twiml starts() throws Exception {
      return happens("/webhooks/voice", "");
    }

    Twiml says(String words) throws Exception {
      String said = "&Confidence=0.9&SpeechResult=" + Forms.encoded(words);
      return happens("/webhooks/voice/turn", said);
    }

    Twiml presses(int key) throws Exception {
      return happens("/webhooks/voice/turn", "&Digits=" + key);
    }

    Twiml happens(String path, String what) throws Exception {
      return Twiml.parse(raw(path, what));
    }

    String raw(String path, String what) throws Exception {
      return carrier.twilio(path, form + what, TOKEN).body();
    }
  }
}
