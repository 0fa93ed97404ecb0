package org.plainline.trial;

/**
 * What a provider may do with a request to send.
 *
 * <p>Taken means that the person gets the message, whatever we are told about it.
 */
enum Fault {
  NONE(true, 1),
  STATUS_500(false, 1),
  STATUS_502_HTML(false, 1),
  STATUS_503(false, 1),
  STATUS_504(false, 1),
  DROPPED(false, 1),
  HANGS(false, 0.2),
  HTML_200(false, 1),
  TAKEN_THEN_503(true, 1),
  TAKEN_THEN_DROPPED(true, 1),
  TAKEN_WITHOUT_ID(true, 1),
  SLOW_DOWN_429(false, 0.3),
  /** 21610 at Twilio, 403 at Telegram: the person wants nothing more. */
  GONE(false, 0),
  /** 21408 at Twilio, 400 with another chat's id at Telegram. */
  REFUSED(false, 0);

  private final boolean taken;
  private final double share;

  Fault(boolean taken, double share) {
    this.taken = taken;
    this.share = share;
  }

  boolean taken() {
    return taken;
  }

  /** How often it happens, beside the others. */
  double share() {
    return share;
  }

  /** True if nobody can tell from the answer whether it was taken. */
  boolean unknown() {
    return switch (this) {
      case NONE, SLOW_DOWN_429, GONE, REFUSED -> false;
      default -> true;
    };
  }
}
