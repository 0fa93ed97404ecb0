package org.plainline.bot.tally;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plainline.bot.Turn;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.message.Content;
import org.plainline.bot.triage.Urgency;

/**
 * One thing that is counted.
 *
 * @param kind along which line: topic, channel, language, outcome, hour
 * @param value on that line: the id of a practice, sms, sw, abstained, 14
 */
public record Count(String kind, String value) {

  /** What a turn adds one to. A danger counts as such and leaves no topic. */
  public static List<Count> of(Turn turn) {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count("channel", turn.message().from().channel().value()));
    counts.add(new Count("language", turn.language().code()));
    counts.add(new Count("outcome", outcome(turn)));
    int hour = turn.message().received().atOffset(ZoneOffset.UTC).getHour();
    counts.add(new Count("hour", "%02d".formatted(hour)));
    topic(turn).ifPresent(topic -> counts.add(new Count("topic", topic)));
    return counts;
  }

  /** What came of a turn, in one word. */
  public static String outcome(Turn turn) {
    boolean urgent = turn.urgency() == Urgency.NOW || turn.urgency() == Urgency.MAYBE;
    return urgent ? "urgent" : outcome(turn.decision(), turn.message().content());
  }

  private static String outcome(Decision decision, Content content) {
    return switch (decision) {
      case Decision.Answer _ -> "answered";
      case Decision.Clarify _ -> "clarified";
      case Decision.Abstain(var reason, var _) ->
          reason == Decision.Reason.NOT_KNOWN ? "abstained" : "unclear";
      case Decision.Escalate escalate ->
          escalate.meanwhile().map(meanwhile -> outcome(meanwhile, content)).orElse("urgent");
      case Decision.Obey(Keyword keyword) ->
          content instanceof Content.Started ? "started" : keyword.name().toLowerCase(Locale.ROOT);
      case Decision.Obey _ -> "command";
    };
  }

  private static Optional<String> topic(Turn turn) {
    return turn.urgency() == Urgency.NONE && turn.decision() instanceof Decision.Answer(var passage)
        ? Optional.of(passage.practiceId())
        : Optional.empty();
  }
}
