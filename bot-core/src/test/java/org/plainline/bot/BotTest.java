package org.plainline.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Commands;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Abstain;
import org.plainline.bot.decision.Decision.Answer;
import org.plainline.bot.decision.Decision.Escalate;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.decision.DecisionPolicy;
import org.plainline.bot.decision.Thresholds;
import org.plainline.bot.knowledge.Citation;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.NotOpen;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.bot.language.LanguageDetector;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.plain.GsmFolding;
import org.plainline.bot.plain.Phrases;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.triage.Triage;
import org.plainline.bot.triage.Urgency;
import org.plainline.bot.wording.Wording;

/** The straight line, with a knowledge base of two practices that can be withdrawn. */
class BotTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Address ANA = new Address(new ChannelId("sms"), "+15552001234");
  private static final Contact CONTACT = Contact.unknown(new Pseudonym("00ff"));

  private static final List<String> LANGUAGES = Wording.lines("wording/languages.tsv");
  private static final Commands COMMANDS =
      Commands.of(Wording.tables("commands"), Wording.tables("optout"), LANGUAGES);
  private static final LanguageDetector DETECTOR =
      LanguageDetector.of(Wording.tables("language", "vocabulary"));
  private static final Triage TRIAGE =
      Triage.of(Wording.tables("triage"), () -> Wording.bytes("wording/triage-reader.bin"));
  private static final Renderer RENDERER =
      new Renderer(
          Phrases.of(Wording.tables("phrases")),
          new Lifelines("911", "", "988", "", ""),
          new GsmFolding(Wording.tables("folding")),
          LANGUAGES);

  private final Bot bot = bot(new TwoPractices(Map.of()));

  @Test
  void a_question_gets_the_answer_and_its_source() {
    Turn turn = say("fever", Conversation.NEW);
    assertThat(turn.decision()).isInstanceOf(Answer.class);
    assertThat(text(turn)).contains("Rest and drink.").contains("WHO");
  }

  @Test
  void more_goes_on_where_the_last_part_stopped_and_again_repeats_it() {
    Turn first = say("fever", Conversation.NEW);
    Turn more = say("more", first.conversation());
    Turn again = say("again", more.conversation());
    assertThat(text(more)).isNotEqualTo(text(first)).isEqualTo(text(again));
  }

  @Test
  void after_half_an_hour_more_has_nothing_to_refer_to() {
    Conversation old = say("fever", Conversation.NEW).conversation();
    InboundMessage late =
        new InboundMessage(
            "late", ANA, new Content.Text("more"), NOW.plus(Duration.ofMinutes(30)).plusMillis(1));
    Turn turn = bot.respond(late, CONTACT, old, ChannelProfile.SMS);
    assertThat(turn.decision()).isEqualTo(new Abstain(Reason.NOTHING_TO_SHOW, List.of()));
  }

  @Test
  void a_withdrawn_practice_is_not_shown_again() {
    Conversation conversation = say("fever", Conversation.NEW).conversation();
    Bot later = bot(new TwoPractices(Map.of("fever", true)));
    Turn turn = later.respond(message("again"), CONTACT, conversation, ChannelProfile.SMS);
    assertThat(turn.decision()).isEqualTo(new Abstain(Reason.NOTHING_TO_SHOW, List.of()));
  }

  @Test
  void danger_comes_before_the_search_and_works_with_the_index_down() {
    Bot broken =
        bot(
            new KnowledgeBase() {
              @Override
              public List<Passage> search(Question question) {
                throw new IllegalStateException("the index is down");
              }

              @Override
              public Optional<Passage> passage(String practiceId, Language language) {
                throw new IllegalStateException("the index is down");
              }

              @Override
              public List<Passage> menu(Language language) {
                throw new IllegalStateException("the index is down");
              }
            });
    Turn turn =
        broken.respond(
            message("my husband is not breathing"), CONTACT, Conversation.NEW, ChannelProfile.SMS);
    assertThat(turn.urgency()).isEqualTo(Urgency.NOW);
    assertThat(turn.decision()).isInstanceOf(Escalate.class);
    assertThat(text(turn)).contains("911");
  }

  @Test
  void possible_danger_is_not_kept_waiting_for_practices_that_are_not_open_yet() {
    Bot starting = bot(new NothingYet());
    Turn turn =
        starting.respond(
            message("how do i know if it is a stroke"),
            CONTACT,
            Conversation.NEW,
            ChannelProfile.SMS);
    assertThat(turn.urgency()).isNotIn(Urgency.NONE, Urgency.NOW);
    assertThat(turn.decision()).isInstanceOf(Escalate.class);
    assertThatThrownBy(
            () -> starting.respond(message("fever"), CONTACT, Conversation.NEW, ChannelProfile.SMS))
        .isInstanceOf(NotOpen.class);
  }

  /** Is still being read. */
  private static final class NothingYet implements KnowledgeBase {
    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public List<Passage> search(Question question) {
      throw new NotOpen();
    }

    @Override
    public Optional<Passage> passage(String practiceId, Language language) {
      throw new NotOpen();
    }

    @Override
    public List<Passage> menu(Language language) {
      throw new NotOpen();
    }
  }

  @Test
  void a_text_about_danger_is_one_segment_alone_and_then_offers_a_person() {
    for (String said : List.of("my husband is not breathing", "mi esposo no respira")) {
      List<OutboundMessage> replies = respond(said, CONTACT).replies();
      assertThat(replies).hasSize(2);
      assertThat(replies).allMatch(reply -> reply.parts().size() == 1);
      assertThat(replies)
          .allMatch(reply -> SmsSegments.of(reply.parts().getFirst().text()).count() == 1);
      assertThat(replies.getFirst().parts().getFirst().text()).contains("911");
      assertThat(replies.getLast().parts().getFirst().text()).contains("PERSON");
    }
  }

  @Test
  void who_opted_out_gets_nothing_but_help_in_danger_and_what_they_ask_about_it() {
    Contact out = CONTACT.optedOut(true);
    assertThat(respond("fever", out).replies()).isEmpty();
    assertThat(respond("my husband is not breathing", out).replies()).hasSize(2);
    assertThat(respond("what are the signs of a stroke", out).replies()).hasSize(1);
    assertThat(respond("person", out).replies()).hasSize(1);
    assertThat(respond("stop", out).replies()).isEmpty();
    assertThat(respond("start", out).contact().optedOut()).isFalse();
    assertThat(respond("start", out).replies()).hasSize(1);
    assertThat(respond("HELP", out).replies()).as("what every sender must answer").hasSize(1);
    assertThat(respond("Info", out).replies()).hasSize(1);
  }

  @Test
  void stop_is_confirmed_once_and_remembered() {
    Turn turn = say("please stop texting me", Conversation.NEW);
    assertThat(turn.decision()).isEqualTo(new Decision.Obey(Keyword.STOP));
    assertThat(turn.contact().optedOut()).isTrue();
    assertThat(turn.replies()).hasSize(1);
  }

  @Test
  void stop_counts_also_where_danger_is_answered_first() {
    for (String words :
        List.of("stop texting me, I want to die", "stop texting me i want to die")) {
      Turn turn = say(words, Conversation.NEW);
      assertThat(turn.urgency()).isEqualTo(Urgency.NOW);
      assertThat(turn.contact().optedOut()).isTrue();
      assertThat(turn.decision().obeys(Keyword.STOP)).isTrue();
      assertThat(turn.replies()).isEqualTo(say("I want to die", Conversation.NEW).replies());
    }
    assertThat(say("I want to die", Conversation.NEW).contact().optedOut()).isFalse();
    Content unsure = new Content.Text("stop texting me i want to die", List.of(), .6);
    InboundMessage heard = new InboundMessage("m", ANA, unsure, NOW);
    Turn turn = bot.respond(heard, CONTACT, Conversation.NEW, ChannelProfile.SPEECH);
    assertThat(turn.contact().optedOut()).as("half heard").isFalse();
  }

  @Test
  void calling_the_phone_line_does_not_lift_an_opt_out_from_messages() {
    Contact out = CONTACT.optedOut(true);
    InboundMessage call = new InboundMessage("c", ANA, new Content.Started(), NOW);
    Turn turn = bot.respond(call, out, Conversation.NEW, ChannelProfile.SPEECH);
    assertThat(turn.contact().optedOut()).isTrue();
    assertThat(turn.replies()).isNotEmpty();
  }

  @Test
  void help_is_left_to_the_carrier_where_the_carrier_answers_it() {
    ChannelProfile carriers = ChannelProfile.SMS.carrierAnswersHelp(true);
    assertThat(bot.respond(message("HELP"), CONTACT, Conversation.NEW, carriers).replies())
        .isEmpty();
    assertThat(say("HELP", Conversation.NEW).replies()).hasSize(1);
  }

  @Test
  void a_number_means_what_was_offered_last() {
    Turn menu = say("menu", Conversation.NEW);
    assertThat(text(say("2", menu.conversation()))).contains("Boil it.");
    assertThat(say("7", menu.conversation()).decision())
        .isEqualTo(new Abstain(Reason.NO_SUCH_CHOICE, List.of()));
  }

  @Test
  void a_chosen_language_is_kept_and_confirmed_in_itself() {
    Turn list = say("language", Conversation.NEW);
    Turn chosen = say("2", list.conversation());
    assertThat(chosen.contact().language()).contains(new Language("es"));
    assertThat(chosen.language()).isEqualTo(new Language("es"));
  }

  @Test
  void a_language_once_written_is_spoken_until_another_is_written() {
    Turn spanish = say("hola tengo mucha fiebre y tos que puedo hacer", Conversation.NEW);
    assertThat(spanish.language()).isEqualTo(new Language("es"));
    assertThat(say("2", spanish.conversation()).language()).isEqualTo(new Language("es"));
  }

  @Test
  void the_same_message_gets_the_same_turn() {
    assertThat(say("fever", Conversation.NEW)).isEqualTo(say("fever", Conversation.NEW));
    assertThat(say("fever", Conversation.NEW).replies().getFirst().id()).isEqualTo("m/1");
  }

  private Turn say(String words, Conversation conversation) {
    return bot.respond(message(words), CONTACT, conversation, ChannelProfile.SMS);
  }

  private Turn respond(String words, Contact contact) {
    return bot.respond(message(words), contact, Conversation.NEW, ChannelProfile.SMS);
  }

  private static InboundMessage message(String words) {
    return new InboundMessage("m", ANA, new Content.Text(words), NOW);
  }

  private static String text(Turn turn) {
    return turn.replies().getFirst().parts().getFirst().text();
  }

  private static Bot bot(KnowledgeBase knowledge) {
    DecisionPolicy policy = new DecisionPolicy(new Thresholds(0.6, 0.25, 0.1, 0.15));
    return new Bot(COMMANDS, DETECTOR, TRIAGE, knowledge, policy, RENDERER);
  }

  /** Knows fever and water, unless withdrawn; found by that word alone. */
  private record TwoPractices(Map<String, Boolean> withdrawn) implements KnowledgeBase {

    @Override
    public List<Passage> search(Question question) {
      return passage(question.words(), question.language()).stream().toList();
    }

    @Override
    public Optional<Passage> passage(String practiceId, Language language) {
      return switch (withdrawn.containsKey(practiceId) ? "" : practiceId) {
        case "fever" ->
            Optional.of(
                practice(
                    practiceId,
                    "Rest and drink.",
                    List.of(
                        "Put a cool cloth on the head, and change it when it gets warm.",
                        "Drink a cup of water, tea or soup each hour while you are awake.",
                        "Open a window so that fresh air comes in, but keep warm in bed.",
                        "Ask a person you trust to look in on you twice a day.")));
        case "water" -> Optional.of(practice(practiceId, "Boil it.", List.of("Let it cool.")));
        default -> Optional.empty();
      };
    }

    @Override
    public List<Passage> menu(Language language) {
      return List.of(
          passage("fever", language).orElseThrow(), passage("water", language).orElseThrow());
    }

    private static Passage practice(String id, String lead, List<String> steps) {
      return new Passage(
          id,
          Language.ENGLISH,
          id,
          new Passage.PlainText(lead, steps, "", "See a doctor if it gets worse."),
          RiskClass.L,
          new Citation("WHO", "https://example.org/" + id, LocalDate.of(2026, 11, 1), ""),
          new Passage.Match(0.9, true, true));
    }
  }
}
