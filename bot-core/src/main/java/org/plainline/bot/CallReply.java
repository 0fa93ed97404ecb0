package org.plainline.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plainline.bot.call.CallState;
import org.plainline.bot.call.Fact;
import org.plainline.bot.call.Fault;
import org.plainline.bot.call.Landmark;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.conversation.Call;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.conversation.Conversation.Offered;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Words;
import org.plainline.bot.plain.Manner;
import org.plainline.bot.plain.Prompts;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Danger;
import org.plainline.bot.triage.Urgency;

/** What is said in a state of a call, and what that makes of the conversation. */
public final class CallReply {

  private static final int LEADS_MAX = 3;

  private final Prompts prompts;
  private final Renderer renderer;
  private final KnowledgeBase knowledge;
  private final Reach reach;
  private final Welcome welcome;
  private final CallOffers offers;

  public CallReply(
      Prompts prompts,
      Renderer renderer,
      KnowledgeBase knowledge,
      Reach reach,
      Welcome welcome,
      CallOffers offers) {
    this.prompts = prompts;
    this.renderer = renderer;
    this.knowledge = knowledge;
    this.reach = reach;
    this.welcome = welcome;
    this.offers = offers;
  }

  /**
   * A step of a call.
   *
   * @param message what the caller did
   * @param before the conversation so far
   * @param call as it was heard
   * @param answered what the bot made of it
   * @param state where the call is now
   * @param fault what happened, if the state asks again
   */
  record Step(
      InboundMessage message,
      Conversation before,
      Call call,
      Turn answered,
      CallState state,
      Optional<Fault> fault) {

    Language language() {
      return answered.language();
    }

    /** Whether the caller hears again what was said before, or help with it. */
    boolean stays() {
      return !state.isPlace() || state.name().equals(call.place());
    }
  }

  Turn turn(Step step) {
    Turn answered = step.answered();
    Map<Integer, Offered> list = offers.list(step);
    Optional<Shown> shown = shown(step);
    Set<Fact> facts = reach.facts(step.message(), answered.contact(), shown);
    Call call = step.call().at(step.state().name(), step.state().isPlace());
    Conversation after =
        answered
            .conversation()
            .offering(list)
            .showing(shown)
            .calling(danger(answered).map(call::about).orElse(call));
    return new Turn(
        step.message(),
        answered.contact(),
        step.language(),
        answered.urgency(),
        answered.decision(),
        Stream.concat(
                offers
                    .messages(step, parts(step, list), new CallOffers.Offering(list, facts))
                    .stream(),
                copy(step).stream())
            .toList(),
        after);
  }

  /** The text message that the caller asked for: it waits in the outbox while the call goes on. */
  private Optional<OutboundMessage> copy(Step step) {
    return step.state().is(Landmark.TEXTED)
        ? reach.text().of(step.message(), step.answered().contact(), step.before())
        : Optional.empty();
  }

  private List<Part> parts(Step step, Map<Integer, Offered> list) {
    List<Part> parts = new ArrayList<>();
    if (step.call().slower() != step.before().call().slower()) {
      String tempo = step.call().slower() ? "slower" : "usual";
      parts.add(new Part(prompts.say(step.language(), tempo)));
    }
    if (step.answered().decision() instanceof Decision.Escalate && !step.state().isEnd()) {
      parts.addAll(answered(step));
    } else {
      step.state().says().stream()
          .flatMap(word -> said(word, step, list))
          .filter(part -> !part.text().isEmpty())
          .forEach(parts::add);
    }
    return parts;
  }

  private Stream<Part> said(String word, Step step, Map<Integer, Offered> list) {
    Language language = step.language();
    return switch (word) {
      case "DANGER" -> emergency(step).stream();
      case "SPEAK" -> step.stays() ? Stream.empty() : answered(step).stream();
      case "hello" ->
          Stream.of(new Part(prompts.say(language, welcome.free() ? "hello.free" : word)));
      case "fault" -> Stream.of(new Part(prompts.say(language, fault(step))));
      case "lead" -> Stream.of(prompts.leads(top(language, 1)));
      case "leads" -> Stream.of(prompts.leads(top(language, LEADS_MAX)));
      case "advice" -> Stream.of(new Part(prompts.advice(language)));
      case "confirm" -> Stream.of(prompts.confirm(language, title(list, language)));
      case "closed" ->
          Stream.of(
              new Part(
                  prompts.say(
                      language, word, "opens", reach.opens(language, step.message().received()))));
      default ->
          word.equals(lower(word))
              ? Stream.of(new Part(prompts.say(language, word)))
              : answered(step).stream();
    };
  }

  /** Words that could not be used were not heard well enough. */
  private static String fault(Step step) {
    return switch (step.fault().orElse(Fault.UNCLEAR)) {
      case SILENCE -> "silence";
      case UNCLEAR -> "unclear";
      case UNUSED_KEY -> "unused";
    };
  }

  private static List<Part> answered(Step step) {
    return step.answered().replies().stream().flatMap(reply -> reply.parts().stream()).toList();
  }

  /** The emergency message once more. */
  private List<Part> emergency(Step step) {
    Danger danger = step.call().danger().orElse(Danger.MEDICAL);
    var alarm = new Decision.Escalate(new Alarm(Urgency.NOW, danger, ""), Optional.empty());
    return renderer
        .render(alarm, new Manner(step.language(), ChannelProfile.SPEECH, false))
        .parts();
  }

  private static Optional<Danger> danger(Turn answered) {
    return answered.decision() instanceof Decision.Escalate(Alarm alarm, var _)
        ? Optional.of(alarm.danger())
        : Optional.empty();
  }

  private List<Passage> top(Language language, int max) {
    return knowledge.menuIfOpen(language).stream().limit(max).toList();
  }

  /**
   * What "more" goes on with: today's top answer if that was read, and nothing else before several
   * were; as before where the call only helps, or asks whether it heard well.
   */
  private Optional<Shown> shown(Step step) {
    CallState state = step.state();
    boolean first = step.before().shown().isEmpty();
    if (state.is(Landmark.TOP) || (state.is(Landmark.TOPS) && first)) {
      return top(step.language(), 1).stream()
          .findFirst()
          .map(passage -> new Shown(passage.practiceId(), passage.language(), 0, 0));
    }
    boolean asBefore = !state.isPlace() || state.is(Landmark.CONFIRM);
    return asBefore ? step.before().shown() : step.answered().conversation().shown();
  }

  private Words title(Map<Integer, Offered> list, Language reader) {
    return list.values().stream()
        .findFirst()
        .map(offered -> offers.title(offered, reader))
        .orElse(new Words(reader, ""));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
