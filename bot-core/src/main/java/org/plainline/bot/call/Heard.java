package org.plainline.bot.call;

import org.plainline.bot.message.Content;

/** What a caller did, as the call takes it. */
public sealed interface Heard {

  /** Asked a question, or chose from what was offered: the bot knows what to do. */
  record Asked(Content content) implements Heard {}

  /** Asked for something that every call can do. */
  record Told(CallCommand command) implements Heard {}

  /** Said or pressed nothing that could be taken up. */
  record Missed(Fault fault) implements Heard {}
}
