package org.plainline.knowledge.evaluation;

import java.util.List;
import org.plainline.bot.knowledge.Passage;

/**
 * What came of one question.
 *
 * @param question asked
 * @param passages found, best first
 * @param nanos how long the search took
 * @param cpuNanos processor time of the thread that searched
 */
public record Outcome(
    LabelledQuestion question, List<Passage> passages, long nanos, long cpuNanos) {

  public Outcome {
    passages = List.copyOf(passages);
  }

  /** The probability that the first passage answers; 0 if none was found. */
  public double score() {
    return passages.isEmpty() ? 0 : passages.getFirst().score();
  }

  /** True if one of the first so many passages answers. */
  boolean answeredWithin(int places) {
    return passages.stream().limit(places).anyMatch(this::answers);
  }

  /** True if the passage is one that answers. */
  boolean answers(Passage passage) {
    return question.answers().contains(passage.practiceId());
  }
}
