package org.plainline.bot.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;
import org.plainline.bot.plain.SmsSegments.Encoding;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Danger;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.triage.Urgency;
import org.plainline.bot.wording.Wording;

class RendererTest {
  private static final String LONGEST = "0800 428 428";
  private static final Language EN = Language.ENGLISH;

  private final Renderer renderer = Passages.renderer(new Lifelines("112", "", "", "", ""));
  private final Renderer longest =
      Passages.renderer(new Lifelines(LONGEST, LONGEST, LONGEST, LONGEST, LONGEST));

  @Test
  void what_is_said_on_every_medium_is_written_down() {
    var said = new ArrayList<String>();
    for (ChannelProfile profile : Passages.PROFILES) {
      for (Decision decision : Passages.decisions()) {
        var manner = new Manner(EN, profile, true);
        said.add(Passages.transcript(profile, decision, renderer.render(decision, manner)));
      }
    }
    assertEquals(Passages.text("plain/transcripts.txt"), String.join("\n", said) + "\n");
  }

  @Test
  void every_emergency_message_is_one_segment_and_alone() {
    for (Language language : Wording.languages()) {
      for (Danger danger : Danger.values()) {
        for (Urgency urgency : List.of(Urgency.NOW, Urgency.MAYBE)) {
          Script script = longest.render(escalate(urgency, danger), sms(language));
          assertEquals(1, script.parts().size());
          String text = script.parts().getFirst().text();
          assertEquals(1, SmsSegments.of(text).count(), language + " " + danger + ": " + text);
          assertTrue(text.contains(LONGEST), text);
        }
      }
    }
  }

  @Test
  void a_text_offers_a_person_in_one_segment_by_the_word_to_send() {
    for (Language language : Wording.languages()) {
      Script script = longest.personOffer(sms(language));
      String text = script.parts().getFirst().text();
      assertEquals(1, script.parts().size());
      assertEquals(1, SmsSegments.of(text).count(), language + " " + text);
      assertTrue(text.contains(Passages.PHRASES.say(language, "word.person")), text);
    }
  }

  @Test
  void a_voice_says_what_to_do_in_six_seconds_and_the_number_twice() {
    for (Language language : Wording.languages()) {
      for (Danger danger : Danger.values()) {
        var manner = new Manner(language, ChannelProfile.SPEECH, true);
        String text = longest.render(escalate(Urgency.NOW, danger), manner).parts().get(0).text();
        int words = SpokenText.words(text.lines().findFirst().orElseThrow());
        assertTrue(words <= 6 * 150 / 60 + 3, words + " " + language + " " + text);
        assertEquals(2, count(text, "0 8 0 0, 4 2 8, 4 2 8"), text);
      }
    }
  }

  @Test
  void privacy_is_two_segments_at_most_even_in_a_first_message() {
    for (Language language : Wording.languages()) {
      Script script = longest.render(new Decision.Obey(Keyword.PRIVACY), sms(language));
      assertEquals(1, script.parts().size());
      String text = script.parts().getFirst().text();
      assertTrue(SmsSegments.of(text).count() <= 2, language + " " + text);
      assertTrue(text.contains(Passages.PHRASES.say(language, "word.delete")), text);
    }
  }

  @Test
  void privacy_says_how_long_and_how_to_erase_on_every_medium() {
    for (Language language : Wording.languages()) {
      for (ChannelProfile profile : Passages.PROFILES) {
        var manner = new Manner(language, profile, false);
        String text =
            longest.render(new Decision.Obey(Keyword.PRIVACY), manner).parts().getFirst().text();
        assertTrue(text.contains("30"), text); // days, see JdbcRetention.CONTACTS
        assertTrue(text.contains(Passages.PHRASES.say(language, "word.delete")), text);
      }
    }
  }

  @Test
  void who_is_hurt_at_home_is_warned_that_others_may_read_it() {
    for (Language language : Wording.languages()) {
      String phrase = Passages.PHRASES.say(language, "emergency.violence", Map.of("number", "#"));
      String warning = phrase.substring(phrase.indexOf('#') + 1);
      assertTrue(warning.split("[.।]").length >= 3, warning); // where to go, who reads, delete
      for (ChannelProfile profile : List.of(ChannelProfile.SMS, ChannelProfile.CHAT)) {
        var manner = new Manner(language, profile, true);
        String text =
            renderer
                .render(escalate(Urgency.NOW, Danger.VIOLENCE), manner)
                .parts()
                .getFirst()
                .text();
        String cheap = new GsmFolding(Wording.tables("folding")).fold(language, warning);
        assertTrue(text.endsWith(warning) || text.endsWith(cheap), text);
      }
    }
  }

  @Test
  void having_no_answer_takes_one_segment_where_the_alphabet_allows() {
    for (Language language : Wording.languages()) {
      List<Passage> near = List.of(Passages.fever(language), Passages.water(language));
      Script script = longest.render(new Decision.Abstain(Reason.NOT_KNOWN, near), sms(language));
      var segments = SmsSegments.of(script.parts().getFirst().text());
      boolean gsm = segments.encoding() == Encoding.GSM_7;
      assertTrue(segments.count() <= (gsm ? 1 : 3), script.parts().getFirst().text());
      assertEquals(2, script.offers().size());
      assertTrue(script.parts().getFirst().text().contains(LONGEST));
    }
  }

  @Test
  void information_is_opened_by_the_number_and_never_fails_without_an_answer() {
    var fever = Optional.<Decision>of(new Decision.Answer(Passages.fever(EN)));
    var alarm = new Alarm(Urgency.INFO, Danger.MEDICAL, "fever");
    for (ChannelProfile profile : Passages.PROFILES) {
      var manner = new Manner(EN, profile, false);
      Script answered = renderer.render(new Decision.Escalate(alarm, fever), manner);
      Script alone = renderer.render(new Decision.Escalate(alarm, Optional.empty()), manner);
      String opening = "If this is happening now, call 1";
      assertTrue(answered.parts().getFirst().text().startsWith(opening));
      assertTrue(alone.parts().getFirst().text().startsWith(opening));
    }
  }

  @Test
  void a_new_language_is_confirmed_in_that_language() {
    var spanish = new Language("es");
    Script script = renderer.render(new Decision.Obey(new Command.Speak(spanish)), sms(EN));
    assertEquals("Plainline: Desde ahora hablamos español.", script.parts().getFirst().text());
  }

  @Test
  void every_language_is_offered_by_its_own_name() {
    for (ChannelProfile profile : Passages.PROFILES) {
      var manner = new Manner(EN, profile, false);
      Script script = renderer.render(new Decision.Obey(Keyword.LANGUAGE), manner);
      for (Language language : Wording.languages()) {
        var target = new Target.Do(new Command.Speak(language));
        assertTrue(script.offers().stream().anyMatch(offer -> offer.target().equals(target)));
      }
    }
  }

  @Test
  void a_menu_leaves_a_key_for_a_person() {
    List<Passage> many = Collections.nCopies(12, Passages.fever(EN));
    for (ChannelProfile profile : Passages.PROFILES) {
      Script script = renderer.menu(many, new Manner(EN, profile, false));
      assertEquals(profile.choicesMax(), script.offers().size());
    }
    assertFalse(renderer.menu(List.of(), sms(EN)).parts().isEmpty());
  }

  @Test
  void the_last_part_does_not_offer_more() {
    var manner = new Manner(EN, ChannelProfile.SPEECH, false);
    Script script = renderer.render(new Decision.Answer(Passages.fever(EN)), manner);
    var more = new Target.Do(Keyword.MORE);
    assertTrue(script.parts().size() > 1);
    assertTrue(script.offersWith(0).stream().anyMatch(offer -> offer.target().equals(more)));
    int last = script.parts().size() - 1;
    assertTrue(script.offersWith(last).stream().noneMatch(offer -> offer.target().equals(more)));
  }

  private static Decision escalate(Urgency urgency, Danger danger) {
    return new Decision.Escalate(new Alarm(urgency, danger, "sign"), Optional.empty());
  }

  private static Manner sms(Language language) {
    return new Manner(language, ChannelProfile.SMS, true);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
