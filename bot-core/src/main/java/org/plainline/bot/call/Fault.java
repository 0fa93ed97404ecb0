package org.plainline.bot.call;

/** What can happen instead of a question or a wish; never the fault of the caller. */
public enum Fault {
  SILENCE,
  UNCLEAR,
  UNUSED_KEY
}
