package org.plainline.bot.privacy;

/** Something sealed cannot be opened: its key is gone, it was changed, or it was moved. */
public final class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBroken(String reason) {
    super(reason, null, false, false);
  }
}
