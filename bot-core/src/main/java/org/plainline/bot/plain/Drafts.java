package org.plainline.bot.plain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.command.Command;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.knowledge.Citation;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Option;
import org.plainline.bot.plain.Draft.Kind;
import org.plainline.bot.plain.Script.Offer;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Lifelines;

/** Finds the words for a decision, before anything is cut to fit. */
record Drafts(Phrases phrases, Lifelines lifelines, List<Offer> languages) {
  /** Advice on health: the reader is told once that a nurse or doctor can say more. */
  private static final Set<RiskClass> MEDICAL =
      EnumSet.of(RiskClass.A, RiskClass.B, RiskClass.C, RiskClass.D, RiskClass.I);

  private static final int NEAREST_MAX = 2;
  private static final int CLARIFY_MAX = 3;

  Draft of(Decision decision, Manner manner) {
    return switch (decision) {
      case Decision.Answer(Passage passage) -> answer(passage, manner);
      case Decision.Clarify(List<Passage> options) ->
          list("clarify", topics(options, CLARIFY_MAX), manner);
      case Decision.Abstain(Reason reason, List<Passage> nearest) ->
          abstain(reason, nearest, manner);
      case Decision.Escalate(Alarm alarm, var meanwhile) ->
          switch (alarm.urgency()) {
            case NOW, MAYBE -> emergency(alarm, manner);
            case INFO ->
                meanwhile
                    .map(then -> of(then, manner).opened(ifNow(alarm, manner)))
                    .orElseGet(() -> Draft.emergency(ifNow(alarm, manner)));
            case NONE ->
                of(meanwhile.orElse(new Decision.Abstain(Reason.NOT_KNOWN, List.of())), manner);
          };
      case Decision.Obey(Command command) -> obey(command, manner);
    };
  }

  Draft menu(List<Passage> topics, Manner manner) {
    // One key or button is always left for a person.
    int seats = manner.profile().choicesMax() - (manner.profile().medium() == Medium.SMS ? 0 : 1);
    return topics.isEmpty() ? notice("help", manner) : list("menu", topics(topics, seats), manner);
  }

  /** Once the service has ended. */
  Draft ended(Manner manner) {
    return Draft.farewell(say("ended", manner, number(lifelines.emergency())));
  }

  private Draft answer(Passage passage, Manner manner) {
    Passage.PlainText text = passage.text();
    List<String> facts = new ArrayList<>(steps(text.steps(), manner.profile().medium()));
    Stream.of(text.why(), text.whenToGetHelp())
        .filter(words -> !words.isBlank())
        .forEach(facts::add);
    boolean medical = MEDICAL.contains(passage.riskClass());
    Body body =
        new Body(
            Optional.of(passage.language()).filter(other -> !other.equals(manner.language())),
            isForeign(passage, manner) ? say("notice.english", manner, Map.of()) : "",
            text.lead(),
            facts,
            medical ? say("advice.general", manner, Map.of()) : "");
    String link = passage.citation().address();
    return new Draft(Kind.ANSWER, "", body, source(passage, manner), link, List.of());
  }

  private static List<String> steps(List<String> steps, Medium medium) {
    return medium == Medium.SPEECH || steps.size() == 1
        ? steps
        : IntStream.range(0, steps.size()).mapToObj(n -> (n + 1) + ". " + steps.get(n)).toList();
  }

  private String source(Passage passage, Manner manner) {
    Citation citation = passage.citation();
    String form = manner.profile().medium() == Medium.SPEECH ? "spoken." : "source.";
    String date = new CalendarWords(phrases).say(manner.language(), citation.checkedOn());
    return say(
        form + (citation.vetted() ? "vetted" : "sourced"),
        manner,
        Map.of("publisher", citation.publisher(), "vetter", citation.vettedBy(), "date", date));
  }

  private static boolean isForeign(Passage passage, Manner manner) {
    return passage.language().equals(Language.ENGLISH)
        && !manner.language().equals(Language.ENGLISH);
  }

  private Draft abstain(Reason reason, List<Passage> nearest, Manner manner) {
    String words = say("abstain." + reason.name().toLowerCase(Locale.ROOT), manner, Map.of());
    List<String> facts = reason == Reason.NOT_KNOWN ? List.of(adviceLine(manner)) : List.of();
    List<Offer> choices = topics(nearest, NEAREST_MAX);
    return new Draft(Kind.LIST, "", Body.own(words, facts), "", "", choices);
  }

  private String adviceLine(Manner manner) {
    return lifelines.health().isEmpty()
        ? say("abstain.emergency", manner, number(lifelines.emergency()))
        : say("abstain.nurse", manner, number(lifelines.health()));
  }

  private Draft emergency(Alarm alarm, Manner manner) {
    String key = "emergency." + alarm.danger().name().toLowerCase(Locale.ROOT);
    return Draft.emergency(say(key, manner, number(lifelines.lineFor(alarm.danger()))));
  }

  private String ifNow(Alarm alarm, Manner manner) {
    return say("danger.now", manner, number(lifelines.lineFor(alarm.danger())));
  }

  private Draft obey(Command command, Manner manner) {
    return switch (command) {
      case Command.Speak(Language language) -> Draft.notice(phrases.say(language, "language.set"));
      case Command.Wish wish -> notice("wish." + wish.name().toLowerCase(Locale.ROOT), manner);
      case Command.Pick _ -> abstain(Reason.NOTHING_TO_SHOW, List.of(), manner);
      case Command.Keyword keyword ->
          switch (keyword) {
            case MORE, AGAIN -> abstain(Reason.NOTHING_TO_SHOW, List.of(), manner);
            case LANGUAGE -> list("language", languages, manner);
            case PERSON -> person(manner);
            case PRIVACY -> notice("privacy", manner);
            case DELETE -> notice("delete.done", manner);
            case STOP -> notice("stop.done", manner);
            case START ->
                notice(manner.profile().medium() == Medium.SPEECH ? "help" : "greeting", manner);
            case HELP, MENU -> notice("help", manner);
            case THANKS -> notice("thanks", manner);
          };
    };
  }

  private Draft person(Manner manner) {
    return lifelines.health().isEmpty()
        ? notice("person.none", manner)
        : Draft.notice(say("person.line", manner, number(lifelines.health())));
  }

  Draft personOffer(Manner manner) {
    return notice("person.offer", manner);
  }

  private Draft notice(String key, Manner manner) {
    return Draft.notice(say(key, manner, number(lifelines.emergency())));
  }

  private Draft list(String key, List<Offer> choices, Manner manner) {
    List<String> how =
        manner.profile().medium() == Medium.SMS
            ? List.of(say("choose", manner, Map.of()))
            : List.of();
    Body body = Body.own(say(key, manner, Map.of()), how);
    return new Draft(Kind.LIST, "", body, "", "", choices);
  }

  private static List<Offer> topics(List<Passage> passages, int max) {
    return numbered(
        passages.stream().limit(max).toList(),
        Passage::title,
        passage -> new Target.Practice(passage.practiceId()));
  }

  static <T> List<Offer> numbered(
      List<T> things, Function<T, String> label, Function<T, Target> target) {
    return IntStream.range(0, things.size())
        .mapToObj(n ->
            new Offer(new Option(n + 1, label.apply(things.get(n))), target.apply(things.get(n))))
        .toList();
  }

  private String say(String key, Manner manner, Map<String, String> values) {
    String medium = manner.profile().medium().name().toLowerCase(Locale.ROOT);
    String own = key + "." + medium;
    return phrases.say(manner.language(), phrases.has(own) ? own : key, values);
  }

  private static Map<String, String> number(String number) {
    return Map.of("number", number);
  }
}
