package org.plainline.bot;

import java.util.Optional;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Pick;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.conversation.Conversation.Offered;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.decision.Decision.Answer;
import org.plainline.bot.decision.Decision.Obey;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;

/** Finds what a command refers to: MORE of what, AGAIN what, which choice was 2. */
final class Recall {

  private final KnowledgeBase knowledge;

  Recall(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  Plan plan(Command command, Conversation conversation, Language language) {
    return switch (command) {
      case Keyword.MORE -> more(conversation.shown());
      case Keyword.AGAIN -> again(conversation.shown(), language);
      case Pick(int number) -> picked(number, conversation, language);
      case Keyword keyword -> Plan.of(new Obey(keyword));
      case Command.Wish wish -> Plan.of(new Obey(wish));
      case Command.Speak speak -> Plan.of(new Obey(speak));
    };
  }

  private Plan more(Optional<Shown> shown) {
    return shown
        .filter(last -> last.next() != Shown.NO_MORE)
        .flatMap(last -> answer(last, last.language(), last.next()))
        .orElse(Plan.abstain(Reason.NOTHING_TO_SHOW));
  }

  /** Once it can be said in a language chosen since then, it is said from its beginning. */
  private Plan again(Optional<Shown> shown, Language language) {
    return shown
        .flatMap(last ->
            knowledge.passage(last.practiceId(), language).map(passage -> again(passage, last)))
        .orElse(Plan.abstain(Reason.NOTHING_TO_SHOW));
  }

  private static Plan again(Passage passage, Shown last) {
    boolean same = passage.language().equals(last.language());
    return new Plan(new Answer(passage), same ? last.from() : 0);
  }

  private Optional<Plan> answer(Shown last, Language language, int from) {
    return knowledge
        .passage(last.practiceId(), language)
        .map(passage -> new Plan(new Answer(passage), from));
  }

  private Plan picked(int number, Conversation conversation, Language language) {
    Optional<Target> target = conversation.offered(number).map(Offered::target);
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
