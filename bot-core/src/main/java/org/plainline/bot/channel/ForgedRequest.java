package org.plainline.bot.channel;

/** A webhook request that its provider did not sign. The message never quotes the request. */
public final class ForgedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForgedRequest(String reason) {
    super(reason, null, false, false);
  }
}
