package org.plainline.bot.triage;

import java.util.Map;

/**
 * Joins what the rules found with what the reader thinks, by four sentences:
 *
 * <ol>
 *   <li>A rule that its author marked as NOW whoever is named ({@code /now}) stands.
 *   <li>Where the reader thinks that danger is likely enough, there is an alarm.
 *   <li>Any other alarm of a rule stands, unless the reader is very sure that there is no danger.
 *   <li>Where there is no alarm, a question about danger signs is INFO, by a rule or the reader.
 * </ol>
 *
 * <p>The thresholds put recall first; ADR 13 tells how they came about.
 */
final class Verdict {

  private static final double ALARM = 0.4;
  private static final double DISMISS = 0.2;
  private static final double LIKELY = 0.5;

  /** For a part of a message, of which no rule says that it is an alarm. */
  private static final double PART_ALARM = 0.6;

  private final Map<String, Danger> dangers;

  Verdict(Map<String, Danger> dangers) {
    this.dangers = Map.copyOf(dangers);
  }

  Alarm of(Findings findings, Opinion opinion) {
    Alarm ruled = findings.alarm();
    boolean alarming = ruled.urgency().compareTo(Urgency.INFO) < 0;
    if (findings.isSure()) {
      return ruled;
    }
    if (opinion.danger() >= ALARM) {
      // One word names nobody and no time.
      boolean present = opinion.now() >= LIKELY && findings.words().size() > 1;
      Urgency urgency = present || ruled.urgency() == Urgency.NOW ? Urgency.NOW : Urgency.MAYBE;
      return alarm(urgency, alarming ? ruled.sign() : opinion.sign());
    }
    if (alarming && opinion.danger() > DISMISS) {
      return ruled;
    }
    if (ruled.urgency() == Urgency.INFO) {
      return ruled;
    }
    if (opinion.info() >= LIKELY || (alarming && opinion.info() > LIKELY / 2)) {
      return alarm(Urgency.INFO, alarming ? ruled.sign() : opinion.sign());
    }
    return Alarm.NONE;
  }

  /** Of a part that is torn from what stands around it: an alarm there must be surer. */
  Alarm ofPart(Findings findings, Opinion opinion) {
    boolean ruled = findings.alarm().urgency().compareTo(Urgency.INFO) < 0;
    boolean likely = opinion.danger() >= (ruled ? ALARM : PART_ALARM);
    return findings.isSure() || likely ? of(findings, opinion) : Alarm.NONE;
  }

  private Alarm alarm(Urgency urgency, String sign) {
    return new Alarm(urgency, dangers.getOrDefault(sign, Danger.MEDICAL), sign);
  }
}
