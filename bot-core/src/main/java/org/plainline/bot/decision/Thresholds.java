package org.plainline.bot.decision;

import java.util.Set;
import org.plainline.bot.knowledge.RiskClass;

/**
 * How sure is sure enough; all are probabilities, 0 to 1.
 *
 * @param answer least score of a passage that is said as the answer
 * @param clarify least score of a passage that is worth offering as "did you mean"
 * @param margin how much surer to be when another practice follows within this distance
 * @param risky how much surer to be where a wrong answer can do harm: doses, treatment, vaccines
 */
public record Thresholds(double answer, double clarify, double margin, double risky) {

  private static final Set<RiskClass> RISKY = Set.of(RiskClass.C, RiskClass.D, RiskClass.I);

  public Thresholds {
    boolean ordered = 0 <= clarify && clarify <= answer && margin >= 0 && risky >= 0;
    if (!ordered || !(answer + margin + risky <= 1)) {
      throw new IllegalArgumentException(
          "thresholds must satisfy 0 <= clarify <= answer and answer + margin + risky <= 1");
    }
  }

  /** The least score that a passage of this risk needs when nothing else comes close. */
  double needed(RiskClass riskClass) {
    return RISKY.contains(riskClass) ? answer + risky : answer;
  }
}
