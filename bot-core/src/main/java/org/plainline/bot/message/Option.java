package org.plainline.bot.message;

/**
 * A choice that a reply offers. SMS shows it in the text, a chat as a button, a phone as a key.
 *
 * @param number what to reply, press or tap: 0 to 9
 * @param label the choice in a few plain words
 */
public record Option(int number, String label) {}
