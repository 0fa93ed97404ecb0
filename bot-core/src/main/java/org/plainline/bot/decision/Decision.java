package org.plainline.bot.decision;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.command.Command;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.triage.Alarm;

/** What to do about a message. */
public sealed interface Decision {

  /** True if this does what that command tells, alone or after the answer to danger. */
  default boolean obeys(Command command) {
    return switch (this) {
      case Obey(Command told) -> told.equals(command);
      case Escalate(var _, var meanwhile) ->
          meanwhile.filter(decision -> decision.obeys(command)).isPresent();
      default -> false;
    };
  }

  /** Say this passage. */
  record Answer(Passage passage) implements Decision {}

  /** Ask which of two or three passages is meant, best first. */
  record Clarify(List<Passage> options) implements Decision {

    public Clarify {
      options = List.copyOf(options);
    }
  }

  /** Say that there is no checked answer, and offer the nearest topics and a person. */
  record Abstain(Reason reason, List<Passage> nearest) implements Decision {

    public Abstain {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * Danger first: the emergency message, then what was decided. If help is needed now that is said
   * alone, and all that may come with it is a wish for no more messages, which is obeyed in
   * silence.
   */
  record Escalate(Alarm alarm, Optional<Decision> meanwhile) implements Decision {}

  /** Do what was told. */
  record Obey(Command command) implements Decision {}

  /** Why there is no answer. */
  enum Reason {
    /** Nothing that is known and checked answers it. */
    NOT_KNOWN,
    /** A photo, a sticker, unclear speech or none at all. */
    UNREADABLE,
    /** No words that could be a question: empty, only emoji, only signs. */
    NO_WORDS,
    /** A number that was not offered. */
    NO_SUCH_CHOICE,
    /** MORE or AGAIN with nothing to refer to, or a practice withdrawn meanwhile. */
    NOTHING_TO_SHOW
  }
}
