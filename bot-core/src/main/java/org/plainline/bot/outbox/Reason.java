package org.plainline.bot.outbox;

import java.util.regex.Pattern;

/** A reason as it may be kept: short, and without anything like a phone number or chat id. Pure. */
public final class Reason {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\+?[0-9][0-9 ().-]{4,}[0-9]{2}");
  private static final int LENGTH_MAX = 120;

  private Reason() {}

  public static String safe(String reason) {
    String masked = LONG_NUMBER.matcher(reason).replaceAll("***");
    return masked.substring(0, Math.min(LENGTH_MAX, masked.length()));
  }
}
