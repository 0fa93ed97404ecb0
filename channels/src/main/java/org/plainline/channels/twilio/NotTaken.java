package org.plainline.channels.twilio;

import java.time.Duration;

/** A call that Twilio surely did not take, and may take later. Quotes nothing of the call. */
public final class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final Duration after;

  NotTaken(String reason, Duration after) {
    super(reason, null, false, false);
    this.reason = reason;
    this.after = after;
  }

  public String reason() {
    return reason;
  }

  /** How long to wait at least. */
  public Duration after() {
    return after;
  }
}
