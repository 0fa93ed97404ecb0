package org.plainline.knowledge.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.DecisionPolicy;
import org.plainline.bot.knowledge.Passage;

/**
 * What the bot makes of the passages, as the policy decides: what somebody is told, or not.
 *
 * @param right answered with a practice that answers
 * @param wrong answered with another, though one would have answered
 * @param misled answered though nothing answers: the worst
 * @param offered asked back, the right one among the options
 * @param askedBack asked back without it
 * @param missed said "I do not know" though a practice answers
 * @param honest said "I do not know", and nothing answers
 */
public record Decided(
    int right, int wrong, int misled, int offered, int askedBack, int missed, int honest) {

  static Decided of(List<Outcome> outcomes, DecisionPolicy policy) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      counts.merge(kind(outcome, policy), 1, Integer::sum);
    }
    return new Decided(
        counts.getOrDefault("right", 0),
        counts.getOrDefault("wrong", 0),
        counts.getOrDefault("misled", 0),
        counts.getOrDefault("offered", 0),
        counts.getOrDefault("askedBack", 0),
        counts.getOrDefault("missed", 0),
        counts.getOrDefault("honest", 0));
  }

  /** One of the names above. */
  static String kind(Outcome outcome, DecisionPolicy policy) {
    boolean answerable = outcome.question().answerable();
    return switch (policy.decide(outcome.question().asked(), outcome.passages())) {
      case Decision.Answer(Passage said) ->
          outcome.answers(said) ? "right" : answerable ? "wrong" : "misled";
      case Decision.Clarify(var options) ->
          options.stream().anyMatch(outcome::answers) ? "offered" : "askedBack";
      default -> answerable ? "missed" : "honest";
    };
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("answeredRight", right);
    map.put("answeredWrong", wrong);
    map.put("answeredThoughNothingAnswers", misled);
    map.put("clarifiedRightAmongOptions", offered);
    map.put("clarifiedOtherwise", askedBack);
    map.put("abstainedThoughAnswerable", missed);
    map.put("abstainedRightly", honest);
    return map;
  }
}
