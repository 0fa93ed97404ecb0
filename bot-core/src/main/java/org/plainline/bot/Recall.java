package org.plainline.bot;

import java.util.Optional;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Pick;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.decision.Decision.Answer;
import org.plainline.bot.decision.Decision.Obey;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.language.Language;

/** Finds what a command refers to: MORE of what, AGAIN what, which choice was 2. */
final class Recall {

  private final KnowledgeBase knowledge;

  Recall(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  Plan plan(Command command, Conversation conversation, Language language) {
    return switch (command) {
      case Keyword.MORE -> shown(conversation.shown(), true);
      case Keyword.AGAIN -> shown(conversation.shown(), false);
      case Pick(int number) -> picked(number, conversation, language);
      case Keyword keyword -> Plan.of(new Obey(keyword));
      case Command.Speak speak -> Plan.of(new Obey(speak));
    };
  }

  private Plan shown(Optional<Shown> shown, boolean onwards) {
    return shown
        .flatMap(last ->
            knowledge
                .passage(last.practiceId(), last.language())
                .map(p -> new Plan(new Answer(p), onwards ? last.next() : last.from())))
        .orElse(Plan.abstain(Reason.NOTHING_TO_SHOW));
  }

  private Plan picked(int number, Conversation conversation, Language language) {
    Optional<Target> target = Optional.ofNullable(conversation.offered().get(number));
    return target
        .map(chosen ->
            switch (chosen) {
              case Target.Practice(String id) ->
                  knowledge
                      .passage(id, language)
                      .map(p -> Plan.of(new Answer(p)))
                      .orElse(Plan.abstain(Reason.NOTHING_TO_SHOW));
              case Target.Do(Pick _) -> Plan.abstain(Reason.NO_SUCH_CHOICE);
              case Target.Do(Command command) -> plan(command, conversation, language);
            })
        .orElse(Plan.abstain(Reason.NO_SUCH_CHOICE));
  }
}
