package org.plainline.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.knowledge.Citation;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.person.TextLine;
import org.plainline.bot.plain.GsmFolding;
import org.plainline.bot.plain.Phrases;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.wording.Wording;

class TextCopyTest {

  private static final Address CALLER = new Address(new ChannelId("voice"), "+254711000001");
  private static final Address MOBILE = new Address(new ChannelId("sms"), CALLER.value());
  private static final Contact CONTACT = Contact.unknown(new Pseudonym("p"));
  private static final PlainText TEXT =
      new PlainText(
          "Boil the water before you drink it, even if it looks clean and clear.",
          List.of(
              "Let it boil hard for 1 minute, and for 3 minutes high up in the hills.",
              "Keep it in a clean pot with a lid, so that no dirt or fly gets in.",
              "Use a clean cup with a handle each time you take some of the water."),
          "Boiling kills the germs that make people sick.",
          "See a nurse if someone has loose stools and cannot drink.");

  private final Renderer renderer =
      new Renderer(
          Phrases.of(Wording.tables("phrases")),
          new Lifelines("112", "", "", "", ""),
          new GsmFolding(Wording.tables("folding")),
          Wording.lines("wording/languages.tsv"));

  @Test
  void the_whole_answer_goes_out_as_a_text_message_that_says_who_sends_it() {
    OutboundMessage copy = copy(caller -> Optional.of(MOBILE), shown("water")).orElseThrow();

    assertThat(copy.to()).isEqualTo(MOBILE);
    assertThat(copy.options()).isEmpty();
    assertThat(copy.parts()).hasSizeGreaterThan(1).allMatch(TextCopyTest::fits);
    String all = String.join(" ", copy.parts().stream().map(Part::text).toList());
    assertThat(all)
        .startsWith("Plainline: Boil the water")
        .contains("WHO", "Red Cross", "3. Use a clean cup", "germs", "See a nurse")
        .as("nothing is held back")
        .doesNotContain("MORE");
  }

  @Test
  void nothing_goes_to_whom_it_does_not_reach_or_who_wants_none() {
    assertThat(copy(caller -> Optional.empty(), shown("water"))).isEmpty();
    TextCopy copies = copies(caller -> Optional.of(MOBILE));
    assertThat(copies.reaches(CALLER, CONTACT)).isTrue();
    assertThat(copies.reaches(CALLER, CONTACT.optedOut(true))).isFalse();
    assertThat(copies.of(message(), CONTACT.optedOut(true), shown("water"))).isEmpty();
  }

  @Test
  void nothing_goes_out_before_an_answer_or_after_it_was_withdrawn() {
    assertThat(copy(caller -> Optional.of(MOBILE), Conversation.NEW)).isEmpty();
    assertThat(copy(caller -> Optional.of(MOBILE), shown("withdrawn"))).isEmpty();
  }

  private Optional<OutboundMessage> copy(TextLine line, Conversation conversation) {
    return copies(line).of(message(), CONTACT, conversation);
  }

  private TextCopy copies(TextLine line) {
    return new TextCopy(new OnePractice(), renderer, line);
  }

  private static boolean fits(Part part) {
    return SmsSegments.of(part.text()).count() <= 2;
  }

  private static InboundMessage message() {
    return new InboundMessage("CA1:2", CALLER, new Content.Choice(3), Instant.EPOCH);
  }

  private static Conversation shown(String practice) {
    Shown shown = new Shown(practice, Language.ENGLISH, 0, Shown.NO_MORE);
    return new Conversation(
        Instant.EPOCH, Optional.of(Language.ENGLISH), Optional.of(shown), Map.of());
  }

  private record OnePractice() implements KnowledgeBase {

    @Override
    public List<Passage> search(Question question) {
      return List.of();
    }

    @Override
    public Optional<Passage> passage(String practiceId, Language language) {
      Citation citation =
          new Citation("WHO", "https://example.org/w", LocalDate.of(2026, 5, 3), "Red Cross");
      return Optional.of(practiceId)
          .filter("water"::equals)
          .map(id ->
              new Passage(
                  id,
                  language,
                  "Is my water safe?",
                  TEXT,
                  RiskClass.A,
                  citation,
                  Passage.Match.CERTAIN));
    }

    @Override
    public List<Passage> menu(Language language) {
      return List.of();
    }
  }
}
