package org.plainline.bot.triage;

/**
 * What the reader makes of a message.
 *
 * @param danger how likely it is that a danger sign is there: NOW or MAYBE
 * @param info how likely it is that somebody asks about danger signs
 * @param now how likely it is, if there is danger, that it is there now
 * @param sign the likeliest sign
 */
record Opinion(double danger, double info, double now, String sign) {}
