package org.plainline.bot.knowledge;

/** The knowledge is not there yet: whoever asks must wait, and must not hear that it has none. */
public final class NotOpen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotOpen() {
    super("the practices are not open yet", null, false, false);
  }
}
