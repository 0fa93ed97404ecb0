package org.plainline.bot.triage;

/**
 * What triage found in a message.
 *
 * @param urgency how soon help is needed
 * @param danger what kind of help; MEDICAL where there is no danger
 * @param sign the sign seen, such as {@code stroke}; empty if none
 */
public record Alarm(Urgency urgency, Danger danger, String sign) {

  public static final Alarm NONE = new Alarm(Urgency.NONE, Danger.MEDICAL, "");
}
