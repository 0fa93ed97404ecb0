package org.plainline.bot.store;

/**
 * What was handed in is not known to be durable: nobody may be told that it is. If it was only not
 * written in time, it may be yet.
 */
public final class NotWritten extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NotWritten(String why) {
    super(why);
  }

  NotWritten(String why, Throwable cause) {
    super(why, cause);
  }
}
