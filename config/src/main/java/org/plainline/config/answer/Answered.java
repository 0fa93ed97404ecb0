package org.plainline.config.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainline.bot.Turn;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;

/**
 * An answer as the ask API gives it.
 *
 * @param urgency now, maybe, info or none
 * @param decision answer, clarify, abstain, escalate or obey
 * @param practiceId of the practice that answers; null if none does
 * @param score probability that the first passage answers, 0 to 1
 * @param language of the words
 * @param passages found, best first
 * @param parts rendered for the medium, in order
 */
public record Answered(
    String urgency,
    String decision,
    @Nullable String practiceId,
    double score,
    String language,
    List<Found> passages,
    List<Rendered> parts) {

  /** A passage found. */
  public record Found(
      String practiceId, String title, double score, String publisher, String checkedOn) {

    static Found of(Passage passage) {
      return new Found(
          passage.practiceId(),
          passage.title(),
          passage.score(),
          passage.citation().publisher(),
          passage.citation().checkedOn().toString());
    }
  }

  /** A part as said, with the choices offered after it. */
  public record Rendered(String text, List<String> options) {

    /** As a person reads it: the text, then a line for each choice. */
    public String shown() {
      return options.isEmpty() ? text : text + "\n" + String.join("\n", options);
    }
  }

  /** A turn, with what the knowledge base finds for its words. */
  public static Answered of(Turn turn, KnowledgeBase knowledge) {
    Question question = Question.of(turn.message().content(), turn.language());
    return of(turn, knowledge.search(question));
  }

  private static Answered of(Turn turn, List<Passage> passages) {
    Optional<Passage> answer = answer(turn.decision());
    return new Answered(
        turn.urgency().name().toLowerCase(Locale.ROOT),
        turn.decision().getClass().getSimpleName().toLowerCase(Locale.ROOT),
        answer.map(Passage::practiceId).orElse(null),
        passages.isEmpty() ? 0 : passages.getFirst().score(),
        turn.language().code(),
        passages.stream().map(Found::of).toList(),
        turn.replies().stream().flatMap(Answered::rendered).toList());
  }

  private static Stream<Rendered> rendered(OutboundMessage reply) {
    List<String> options = reply.options().stream().map(Answered::option).toList();
    return reply.parts().stream().map(Part::text).map(text -> new Rendered(text, options));
  }

  private static String option(Option option) {
    return option.number() + " " + option.label();
  }

  private static Optional<Passage> answer(Decision decision) {
    return switch (decision) {
      case Decision.Answer(Passage passage) -> Optional.of(passage);
      case Decision.Escalate escalate -> escalate.meanwhile().flatMap(Answered::answer);
      case Decision.Clarify _, Decision.Abstain _, Decision.Obey _ -> Optional.empty();
    };
  }
}
