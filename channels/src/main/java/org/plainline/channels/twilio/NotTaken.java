package org.plainline.channels.twilio;

import java.time.Duration;

/** A call that Twilio surely did not take, and may take later. Quotes nothing of the call. */
public final class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final Duration after;
  private final boolean throttled;

  private NotTaken(String reason, Duration after, boolean throttled) {
    super(reason, null, false, false);
    this.reason = reason;
    this.after = after;
    this.throttled = throttled;
  }

  static NotTaken throttled(Duration after) {
    return new NotTaken("throttled", after, true);
  }

  static NotTaken unreachable(Duration after) {
    return new NotTaken("Twilio cannot be reached", after, false);
  }

  /** True if Twilio asks us to slow down. */
  public boolean throttled() {
    return throttled;
  }

  public String reason() {
    return reason;
  }

  /** How long to wait at least. */
  public Duration after() {
    return after;
  }
}
