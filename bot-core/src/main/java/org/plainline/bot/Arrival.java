package org.plainline.bot;

import java.util.Optional;
import org.plainline.bot.call.Heard;
import org.plainline.bot.call.Hearing;
import org.plainline.bot.command.Command;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.message.Content;
import org.plainline.bot.triage.Urgency;

/** The state in which a call arrives by what the bot answered. Pure. */
final class Arrival {

  static final String DANGER = "danger";

  private Arrival() {}

  /** The name of the state; empty if the answer changes nothing about where the call goes. */
  static Optional<String> of(Turn answered, Heard heard) {
    Decision decision = answered.decision();
    if (decision instanceof Decision.Escalate(var alarm, var meanwhile)) {
      boolean now = alarm.urgency() == Urgency.NOW || meanwhile.isEmpty();
      return now ? Optional.of(DANGER) : of(meanwhile.get(), answered, false);
    }
    return of(decision, answered, isDoubtful(heard));
  }

  private static Optional<String> of(Decision decision, Turn answered, boolean doubtful) {
    return switch (decision) {
      case Decision.Answer _ when doubtful -> Optional.of("confirm");
      case Decision.Answer _ -> Optional.of(hasMore(answered) ? "part" : "answer");
      case Decision.Clarify _ -> Optional.of("choices");
      case Decision.Abstain(Reason reason, var _) -> of(reason, doubtful);
      case Decision.Obey(Command.Speak _) -> Optional.of("speaks");
      case Decision.Obey _ -> Optional.empty();
      case Decision.Escalate _ -> Optional.of(DANGER);
    };
  }

  private static Optional<String> of(Reason reason, boolean doubtful) {
    return switch (reason) {
      case NOT_KNOWN -> Optional.of(doubtful ? "rephrase" : "unknown");
      case NO_WORDS -> Optional.of("rephrase");
      case NOTHING_TO_SHOW -> Optional.of("another");
      case UNREADABLE, SILENCE, NO_SUCH_CHOICE -> Optional.empty();
    };
  }

  private static boolean hasMore(Turn answered) {
    return answered.conversation().shown().filter(s -> s.next() != Shown.NO_MORE).isPresent();
  }

  /** An answer to words that were heard only half may be the answer to another question. */
  private static boolean isDoubtful(Heard heard) {
    return heard instanceof Heard.Asked(Content.Text(var _, var _, double confidence))
        && confidence < Hearing.SURE;
  }
}
