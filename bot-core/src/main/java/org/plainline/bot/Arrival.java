package org.plainline.bot;

import java.util.Optional;
import org.plainline.bot.call.Heard;
import org.plainline.bot.call.Hearing;
import org.plainline.bot.call.Landmark;
import org.plainline.bot.command.Command;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.message.Content;
import org.plainline.bot.triage.Urgency;

/** The state in which a call arrives by what the bot answered. Pure. */
final class Arrival {

  private Arrival() {}

  /** The state; empty if the answer changes nothing about where the call goes. */
  static Optional<Landmark> of(Turn answered, Heard heard) {
    Decision decision = answered.decision();
    if (decision instanceof Decision.Escalate(var alarm, var meanwhile)) {
      boolean now = alarm.urgency() == Urgency.NOW || meanwhile.isEmpty();
      return now ? Optional.of(Landmark.DANGER) : of(meanwhile.get(), answered, false);
    }
    return of(decision, answered, isDoubtful(heard));
  }

  private static Optional<Landmark> of(Decision decision, Turn answered, boolean doubtful) {
    return switch (decision) {
      case Decision.Answer _ when doubtful -> Optional.of(Landmark.CONFIRM);
      case Decision.Answer _ -> Optional.of(hasMore(answered) ? Landmark.PART : Landmark.ANSWER);
      case Decision.Clarify _ -> Optional.of(Landmark.CHOICES);
      case Decision.Abstain(Reason reason, var _) -> of(reason, doubtful);
      case Decision.Obey(Command.Speak _) -> Optional.of(Landmark.SPEAKS);
      case Decision.Obey _ -> Optional.empty();
      case Decision.Escalate _ -> Optional.of(Landmark.DANGER);
    };
  }

  private static Optional<Landmark> of(Reason reason, boolean doubtful) {
    return switch (reason) {
      case NOT_KNOWN -> Optional.of(doubtful ? Landmark.REPHRASE : Landmark.UNKNOWN);
      case NO_WORDS -> Optional.of(Landmark.REPHRASE);
      case NOTHING_TO_SHOW -> Optional.of(Landmark.ANOTHER);
      case UNREADABLE, NO_SUCH_CHOICE -> Optional.empty();
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
