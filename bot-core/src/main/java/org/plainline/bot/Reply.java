package org.plainline.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.conversation.Conversation.Offered;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.decision.Decision.Abstain;
import org.plainline.bot.decision.Decision.Answer;
import org.plainline.bot.decision.Decision.Clarify;
import org.plainline.bot.decision.Decision.Escalate;
import org.plainline.bot.decision.Decision.Obey;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.plain.Manner;
import org.plainline.bot.plain.Script;
import org.plainline.bot.plain.Script.Offer;

/**
 * The part of the scripts to say now, and what that makes of the conversation.
 *
 * @param plan what was decided
 * @param scripts what to say in full, in order; only the last may be continued by MORE
 * @param manner how it is said
 */
record Reply(Plan plan, List<Script> scripts, Manner manner) {

  /** One message a script, with ids that follow from the message answered. */
  List<OutboundMessage> messages(InboundMessage answered) {
    List<OutboundMessage> messages = new ArrayList<>();
    for (Script script : scripts) {
      boolean last = messages.size() == scripts.size() - 1;
      int from = last ? first(script) : 0;
      messages.add(
          new OutboundMessage(
              answered.id() + "/" + (messages.size() + 1),
              answered.from(),
              manner.language(),
              script.parts().subList(from, last ? end(script) : 1),
              last ? options(script) : List.of()));
    }
    return messages;
  }

  /** The conversation as it stands after this reply. */
  Conversation after(Conversation before, Instant now) {
    return new Conversation(now, Optional.of(manner.language()), shown(before), offered(before));
  }

  private Optional<Shown> shown(Conversation before) {
    Script script = scripts.getLast();
    return switch (plan.decision()) {
      case Answer answer -> Optional.of(shown(answer, script));
      case Escalate(var _, var meanwhile) ->
          meanwhile.filter(Answer.class::isInstance).map(answer -> shown((Answer) answer, script));
      case Clarify _ -> Optional.empty();
      case Abstain(Reason reason, var _) ->
          reason == Reason.NOT_KNOWN ? Optional.empty() : before.shown();
      case Obey _ -> before.shown();
    };
  }

  private Shown shown(Answer answer, Script script) {
    Language language = answer.passage().language();
    return new Shown(answer.passage().practiceId(), language, first(script), next(script));
  }

  /** A slip does not take away what was offered before it. */
  private Map<Integer, Offered> offered(Conversation before) {
    Map<Integer, Offered> offered = new HashMap<>(slip() ? before.offered() : Map.of());
    for (Offer offer : offers(scripts.getLast())) {
      Option option = offer.option();
      offered.put(option.number(), new Offered(offer.target(), option.label()));
    }
    return offered;
  }

  private boolean slip() {
    return plan.decision() instanceof Abstain(Reason reason, var _) && reason != Reason.NOT_KNOWN;
  }

  private List<Option> options(Script script) {
    return offers(script).stream().map(Offer::option).toList();
  }

  private List<Offer> offers(Script script) {
    return script.offersWith(end(script) - 1);
  }

  private int first(Script script) {
    return Math.min(plan.from(), script.parts().size() - 1);
  }

  private int end(Script script) {
    return Math.min(first(script) + manner.profile().partsMax(), script.parts().size());
  }

  private int next(Script script) {
    return end(script) == script.parts().size() ? Shown.NO_MORE : end(script);
  }
}
