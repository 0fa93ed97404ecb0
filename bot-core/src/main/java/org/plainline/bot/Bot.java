package org.plainline.bot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.plainline.bot.call.Hearing;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Commands;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Escalate;
import org.plainline.bot.decision.Decision.Obey;
import org.plainline.bot.decision.DecisionPolicy;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.bot.language.LanguageDetector;
import org.plainline.bot.language.LanguageDetector.Written;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.plain.Manner;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Danger;
import org.plainline.bot.triage.Triage;
import org.plainline.bot.triage.Urgency;

/**
 * Turns a message into a reply, in one straight line. It keeps nothing between messages: who speaks
 * and what was said before come in, and the {@link Turn} says what to remember.
 */
public final class Bot implements Responder {

  private static final Set<Keyword> ALWAYS_OBEYED =
      Set.of(Keyword.START, Keyword.HELP, Keyword.PERSON, Keyword.PRIVACY, Keyword.DELETE);

  /** What a carrier replies to by itself: these words alone. */
  private static final Pattern CARRIER_HELP =
      Pattern.compile("\\s*(help|info)\\s*", Pattern.CASE_INSENSITIVE);

  private final Commands commands;
  private final LanguageDetector languages;
  private final Triage triage;
  private final KnowledgeBase knowledge;
  private final DecisionPolicy policy;
  private final Recall recall;
  private final Speaker speaker;

  public Bot(
      Commands commands,
      LanguageDetector languages,
      Triage triage,
      KnowledgeBase knowledge,
      DecisionPolicy policy,
      Renderer renderer) {
    this.commands = commands;
    this.languages = languages;
    this.triage = triage;
    this.knowledge = knowledge;
    this.policy = policy;
    this.recall = new Recall(knowledge);
    this.speaker = new Speaker(renderer, knowledge);
  }

  /** Answers a message. Pure but for the knowledge base, whose answers may change with time. */
  @Override
  public Turn respond(
      InboundMessage message, Contact contact, Conversation earlier, ChannelProfile profile) {
    Conversation conversation = earlier.at(message.received());
    Content content = conversation.meant(message.content());
    Optional<Command> command = commands.find(content);
    Written written = languages.read(content.words());
    Language language = language(content, written, contact, conversation);
    Alarm alarm = triage.assess(content);
    Plan plan =
        command
            .filter(_ -> alarm.urgency() != Urgency.NOW)
            .map(told -> recall.plan(told, conversation, language))
            .orElseGet(() -> Plan.of(consider(content, written, language, alarm)));
    Manner manner = manner(plan.decision(), language, profile, conversation);
    Reply reply = new Reply(plan, speaker.scripts(plan.decision(), manner), manner);
    boolean replying = mayReply(plan.decision(), content, contact, profile);
    return new Turn(
        message,
        plan.appliedTo(contact, content, profile),
        manner.language(),
        alarm.urgency(),
        plan.decision(),
        replying ? reply.messages(message) : List.of(),
        reply.after(conversation, message.received()));
  }

  /** What sees danger; shared, because its tables are large. */
  Triage triage() {
    return triage;
  }

  /** What finds commands; shared with whoever listens before the bot does. */
  Commands commands() {
    return commands;
  }

  /** Searches and decides; danger that is there now is not kept waiting for a search. */
  private Decision consider(Content content, Written written, Language language, Alarm alarm) {
    if (alarm.urgency() == Urgency.NOW) {
      return new Escalate(alarm, plea(content));
    }
    boolean waits = alarm.urgency() != Urgency.NONE && !knowledge.isOpen();
    if (isPoisoning(alarm) || waits) {
      return new Escalate(alarm, Optional.empty());
    }
    Question question = Question.of(content, written.in(language));
    Decision decision =
        policy.decide(content).orElseGet(() -> policy.decide(question, knowledge.search(question)));
    Decision spoken = spoken(decision, language);
    return alarm.urgency() == Urgency.NONE ? spoken : new Escalate(alarm, Optional.of(spoken));
  }

  /** Whoever is in danger and clearly wants no more messages gets this one, and no more. */
  private Optional<Decision> plea(Content content) {
    return content instanceof Content.Text text
            && text.confidence() >= Hearing.SURE
            && commands.find(text).filter(Keyword.STOP::equals).isPresent()
            && commands.isPlea(text)
        ? Optional.of(new Obey(Keyword.STOP))
        : Optional.empty();
  }

  /** Whoever chose a language is answered in it, also where they ask in another. */
  private Decision spoken(Decision decision, Language language) {
    UnaryOperator<Passage> said =
        found ->
            found.language().equals(language)
                ? found
                : knowledge.passage(found.practiceId(), language).orElse(found);
    return switch (decision) {
      case Decision.Answer(Passage passage) -> new Decision.Answer(said.apply(passage));
      case Decision.Clarify(var options) ->
          new Decision.Clarify(options.stream().map(said).toList());
      case Decision.Abstain(var reason, var nearest) ->
          new Decision.Abstain(reason, nearest.stream().map(said).toList());
      case Escalate _, Obey _ -> decision;
    };
  }

  /** Practices that name a poison, such as how to bleach water, must not follow this alarm. */
  private static boolean isPoisoning(Alarm alarm) {
    return alarm.urgency() == Urgency.MAYBE && alarm.danger() == Danger.POISON;
  }

  /** The language they chose, else the one they write, else the one they wrote before. */
  Language language(Content content, Contact contact, Conversation conversation) {
    return language(content, languages.read(content.words()), contact, conversation);
  }

  private Language language(
      Content content, Written written, Contact contact, Conversation conversation) {
    return contact
        .language()
        .orElseGet(() ->
            conversation.language().map(written::in).orElseGet(() -> first(content, written)));
  }

  /** A command is a word of one language, or of several. */
  private Language first(Content content, Written written) {
    return commands.language(content).orElseGet(written::first);
  }

  private static Manner manner(
      Decision decision, Language language, ChannelProfile profile, Conversation conversation) {
    Language spoken = decision instanceof Obey(Command.Speak(Language chosen)) ? chosen : language;
    return new Manner(spoken, profile, conversation.isNew());
  }

  /**
   * Somebody who opted out is left in peace: but for danger, also where they only ask about it, and
   * for what they tell us to do.
   */
  private static boolean mayReply(
      Decision decision, Content content, Contact contact, ChannelProfile profile) {
    if (profile.carrierAnswersHelp() && CARRIER_HELP.matcher(content.words()).matches()) {
      return false;
    }
    return decision instanceof Escalate
        || !contact.optedOut()
        || profile.medium() == Medium.SPEECH
        || ALWAYS_OBEYED.stream().anyMatch(decision::obeys);
  }
}
