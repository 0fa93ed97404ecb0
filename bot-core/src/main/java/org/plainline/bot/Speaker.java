package org.plainline.bot;

import java.util.List;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Escalate;
import org.plainline.bot.decision.Decision.Obey;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.plain.Manner;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.plain.Script;
import org.plainline.bot.triage.Urgency;

/** Finds the words for a decision: one script, or two where danger comes before something else. */
final class Speaker {

  private final Renderer renderer;
  private final KnowledgeBase knowledge;

  Speaker(Renderer renderer, KnowledgeBase knowledge) {
    this.renderer = renderer;
    this.knowledge = knowledge;
  }

  List<Script> scripts(Decision decision, Manner manner) {
    return switch (decision) {
      case Escalate(var alarm, var meanwhile)
          when alarm.urgency() == Urgency.MAYBE && meanwhile.isPresent() ->
          List.of(
              renderer.render(decision, manner), renderer.render(meanwhile.get(), manner.later()));
      // A text is one segment and has no buttons: whom to talk to comes in a second one.
      case Escalate(var alarm, var _)
          when alarm.urgency() != Urgency.INFO && manner.profile().medium() == Medium.SMS ->
          List.of(renderer.render(decision, manner), renderer.personOffer(manner.later()));
      case Obey obey when obey.obeys(Keyword.MENU) ->
          List.of(renderer.menu(knowledge.menu(manner.language()), manner));
      default -> List.of(renderer.render(decision, manner));
    };
  }
}
