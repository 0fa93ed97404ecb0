package org.plainline.bot.inbox;

/**
 * How many replies one contact gets at most. A machine that answers every message would be answered
 * for ever; whoever is in danger gets a reply once a minute whatever was said before, and once an
 * hour if they have said the very same more than thirty times in a row.
 *
 * @param minute replies in a minute
 * @param day replies on a day
 * @param alike how often the same words in a row are answered
 */
public record Caps(int minute, int day, int alike) {}
