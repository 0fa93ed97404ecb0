package org.plainline.bot.call;

/** What holds for a caller at this moment, and decides what a command leads to. */
public enum Fact {
  /** A person answers calls now. */
  OPEN,
  /** A person will, at a time that can be told. */
  CLOSED,
  /** Something was answered, and the caller can get it as a text message. */
  TEXTS,
  /** The caller can be called back. */
  CALLS
}
