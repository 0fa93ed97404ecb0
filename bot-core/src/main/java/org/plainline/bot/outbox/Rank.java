package org.plainline.bot.outbox;

import org.plainline.bot.triage.Urgency;

/** Who goes first when more waits than can be sent. */
public enum Rank {
  /** Somebody may be in danger. */
  DANGER,
  /** Any other answer. */
  ANSWER;

  public static Rank of(Urgency urgency) {
    return switch (urgency) {
      case NOW, MAYBE -> DANGER;
      case INFO, NONE -> ANSWER;
    };
  }

  /** As kept in the table. */
  int place() {
    return this == DANGER ? 0 : 1;
  }

  static Rank of(int place) {
    return place == 0 ? DANGER : ANSWER;
  }
}
