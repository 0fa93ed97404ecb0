package org.plainline.channels.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Words;
import org.plainline.channels.twilio.TwilioRequests;
import org.w3c.dom.Element;

/** What somebody recorded is played, and only for exactly those words. */
class RecordingsTest {

  private static final WebhookRequest REQUEST =
      TwilioRequests.post("/webhooks/voice/turn", Map.of("CallSid", "CA1"));
  private static final Language SWAHILI = new Language("sw");
  private static final Map<List<String>, String> RECORDED =
      Map.of(
          List.of("Piga 1 1 2 sasa."), "danger",
          List.of("Chemsha maji.", "Acha yapoe."), "both",
          List.of("Acha yapoe."), "second",
          List.of("Kusikia tena, bonyeza 1."), "again");

  private final VoiceChannel channel =
      new VoiceChannel(
          TwilioRequests.settings("http://127.0.0.1:1"),
          Optional.empty(),
          _ -> List.of(),
          new Speech(
              (language, lines) ->
                  language.equals(SWAHILI)
                      ? Optional.ofNullable(RECORDED.get(lines))
                          .map(name -> URI.create("https://h.example.org/" + name + ".mp3"))
                      : Optional.empty(),
              Map.of(SWAHILI, 80)));

  @Test
  void the_longest_recording_is_played_and_the_rest_is_said_in_order() {
    Twiml twiml = say("sw", new Part("Safi.\nChemsha maji.\nAcha yapoe.\nKunywa."));

    assertThat(twiml.violations()).isEmpty();
    assertThat(sounds(twiml))
        .containsExactly(
            "Safi.",
            "https://h.example.org/both.mp3",
            "Kunywa.",
            "https://h.example.org/again.mp3",
            "Kuongea na mtu, bonyeza sifuri.");
  }

  @Test
  void a_recording_is_not_played_for_other_words_or_in_another_language() {
    assertThat(say("sw", new Part("Chemsha maji\nAcha yapoe sasa.")).elements("Play")).hasSize(1);
    assertThat(say("en", new Part("Chemsha maji.\nAcha yapoe.")).elements("Play")).isEmpty();
  }

  @Test
  void a_recording_is_found_among_sentences_of_another_language() {
    List<Words> words =
        List.of(
            new Words(Language.ENGLISH, "In Kiswahili only."),
            new Words(SWAHILI, "Chemsha maji."),
            new Words(SWAHILI, "Acha yapoe."));
    assertThat(sounds(say("en", Part.spoken(words))))
        .startsWith("In Kiswahili only.", "https://h.example.org/both.mp3");
  }

  @Test
  void a_recorded_lead_cannot_be_talked_over() {
    Twiml twiml = say("sw", new Part("Piga 1 1 2 sasa.\nAcha yapoe.", "Piga 1 1 2 sasa.".length()));

    assertThat(twiml.violations()).isEmpty();
    Element first = twiml.elements("Play").getFirst();
    assertThat(first.getTextContent()).endsWith("danger.mp3");
    assertThat(first.getParentNode().getNodeName()).isEqualTo("Response");
    assertThat(twiml.elements("Play").get(1).getParentNode().getNodeName()).isEqualTo("Gather");
  }

  private static List<String> sounds(Twiml twiml) {
    return twiml.elements("*").stream()
        .filter(element -> List.of("Say", "Play").contains(element.getTagName()))
        .map(Element::getTextContent)
        .toList();
  }

  private Twiml say(String language, Part part) {
    List<Option> options = List.of(new Option(1, "Kusikia tena"), new Option(0, "Kuongea na mtu"));
    Address to = new Address(VoiceChannel.ID, "+15550001111");
    OutboundMessage reply =
        new OutboundMessage("r1", to, new Language(language), List.of(part), options);
    return Twiml.parse(channel.respond(REQUEST, List.of(reply)).body());
  }
}
