package org.plainline.bot.message;

/**
 * One piece of a reply, already cut to fit its channel.
 *
 * <p>On a chat, {@code leadLength} UTF-16 units from the start stand out (bold). In speech one line
 * is one sentence, and the channel pauses after each line. In SMS it is the text as sent.
 *
 * @param text ready to be sent or spoken, NFC, no lone surrogates
 * @param leadLength how much of the start to stand out, 0 to {@code text.length()}
 */
public record Part(String text, int leadLength) {

  public Part {
    if (leadLength < 0 || leadLength > text.length()) {
      throw new IllegalArgumentException("leadLength must be within the text");
    }
  }

  public Part(String text) {
    this(text, 0);
  }

  @Override
  public String toString() {
    return "Part[" + text.length() + " characters]";
  }
}
