package org.plainline.bot.message;

/** How much time a voice leaves between sentences, and a caller to answer. */
public enum Tempo {
  USUAL,
  /** Twice the pauses, and longer to answer. */
  SLOWER
}
