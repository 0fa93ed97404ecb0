package org.plainline.bot.channel;

import java.time.Duration;

/** What became of one attempt to send one message. */
public sealed interface SendResult {

  /** The provider took it. */
  record Sent(String providerId) implements SendResult {}

  /** The provider surely did not take it and may later; wait at least {@code after}. */
  record TryLater(String reason, Duration after) implements SendResult {}

  /**
   * The provider surely did not take it, and asks us to slow down: to wait at least {@code after}.
   *
   * @param whole true if it asks that for all that this sender sends; false if it has a limit for
   *     each contact as well and does not say which one was reached
   */
  record SlowDown(String reason, Duration after, boolean whole) implements SendResult {

    public SlowDown(String reason, Duration after) {
      this(reason, after, true);
    }
  }

  /**
   * It will never be taken.
   *
   * @param here true if the channel knows that without asking the provider, of whom it says nothing
   */
  record Refused(String reason, boolean here) implements SendResult {

    public Refused(String reason) {
      this(reason, false);
    }

    /** Without asking the provider. */
    public static Refused here(String reason) {
      return new Refused(reason, true);
    }
  }

  /** The person asked for no messages, or blocked the bot. */
  record OptedOut() implements SendResult {}

  /**
   * It may have been taken or not. Never retried blindly: looked up at the provider first, which
   * can tell in {@code after} at the earliest.
   */
  record Unknown(String reason, Duration after) implements SendResult {

    public Unknown(String reason) {
      this(reason, Duration.ZERO);
    }
  }
}
