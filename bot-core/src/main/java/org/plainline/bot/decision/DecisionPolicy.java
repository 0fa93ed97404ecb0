package org.plainline.bot.decision;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plainline.bot.decision.Decision.Abstain;
import org.plainline.bot.decision.Decision.Answer;
import org.plainline.bot.decision.Decision.Clarify;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Letters;
import org.plainline.bot.message.Content;

/**
 * Answers when sure, asks back when torn between a few, and otherwise says that there is no checked
 * answer. One word is a topic more than a question: where it names several practices, they are
 * offered, however unsure the search is of each. Pure.
 */
public final class DecisionPolicy {

  private static final int OPTIONS_MIN = 2;
  private static final int OPTIONS_MAX = 3;
  private static final int NEAREST_MAX = 2;

  /** Below this a topic is not near at all, and offering it would puzzle. */
  private static final double NEAREST_SCORE_MIN = 0.05;

  private final Thresholds thresholds;

  public DecisionPolicy(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** What to do about content that cannot be a question; empty if it can, or is a command. */
  public Optional<Decision> decide(Content content) {
    return switch (content) {
      case Content.Silence(), Content.Unreadable() -> abstain(Reason.UNREADABLE);
      case Content.Text(var words, var others, var _) ->
          speaks(words, others) ? Optional.empty() : abstain(Reason.NO_WORDS);
      case Content.Choice _, Content.Started _, Content.Unreached _ -> Optional.empty();
    };
  }

  /**
   * What to do about a question, given what was found for it.
   *
   * @param passages in any order; of several passages of one practice the best counts
   * @return Answer, Clarify or Abstain
   */
  public Decision decide(Question question, List<Passage> passages) {
    if (!speaks(question.words(), question.alternatives())) {
      return new Abstain(Reason.NO_WORDS, List.of());
    }
    List<Passage> best = distinct(passages);
    if (!best.isEmpty() && isSure(best) && isAbout(question, best.getFirst())) {
      return new Answer(best.getFirst());
    }
    List<Passage> named = isOneWord(question) ? named(best) : List.of();
    if (named.size() >= OPTIONS_MIN) {
      return new Clarify(named);
    }
    List<Passage> options = near(best).filter(this::isFit).limit(OPTIONS_MAX).toList();
    boolean worthAsking = !best.isEmpty() && best.getFirst().score() >= thresholds.clarify();
    return worthAsking && options.size() >= OPTIONS_MIN
        ? new Clarify(options)
        : new Abstain(Reason.NOT_KNOWN, related(best));
  }

  /** A close second makes the first less certain, unless the first is beyond doubt anyway. */
  private boolean isSure(List<Passage> best) {
    Passage first = best.getFirst();
    double rival = best.size() > 1 ? best.get(1).score() : 0;
    boolean close = rival >= thresholds.clarify() && first.score() - rival < thresholds.margin();
    double needed = thresholds.needed(first.riskClass()) + (close ? thresholds.margin() : 0);
    return first.score() >= needed;
  }

  /**
   * One word may stand anywhere in a practice; it is a question only about what the title names.
   */
  private static boolean isAbout(Question question, Passage passage) {
    return !isOneWord(question) || passage.match().named();
  }

  /** What one word may mean: the practices near it that have it in their titles. */
  private static List<Passage> named(List<Passage> best) {
    return near(best).filter(passage -> passage.match().named()).limit(OPTIONS_MAX).toList();
  }

  private static boolean isOneWord(Question question) {
    return question.words().strip().chars().noneMatch(Character::isWhitespace);
  }

  private static Stream<Passage> near(List<Passage> best) {
    return best.stream().filter(passage -> passage.score() >= NEAREST_SCORE_MIN);
  }

  /**
   * A matter of life and death is no guess: it frightens, where nothing in the question names it.
   */
  private boolean isFit(Passage passage) {
    return passage.riskClass() != RiskClass.A || isTopical(passage);
  }

  /** Unlikely topics that share nothing with the question are no help: rather none than those. */
  private List<Passage> related(List<Passage> best) {
    return near(best).filter(this::isTopical).limit(NEAREST_MAX).toList();
  }

  private boolean isTopical(Passage passage) {
    return passage.match().related() || passage.score() >= thresholds.clarify();
  }

  private static List<Passage> distinct(List<Passage> passages) {
    Set<String> seen = new HashSet<>();
    return passages.stream()
        .filter(passage -> passage.score() >= 0)
        .sorted(Comparator.comparingDouble(Passage::score).reversed())
        .filter(passage -> seen.add(passage.practiceId()))
        .toList();
  }

  private static boolean speaks(String words, List<String> others) {
    return Stream.concat(Stream.of(words), others.stream()).anyMatch(Letters::hasLetters);
  }

  private static Optional<Decision> abstain(Reason reason) {
    return Optional.of(new Abstain(reason, List.of()));
  }
}
