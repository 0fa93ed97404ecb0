package org.plainline.bot.conversation;

import org.plainline.bot.contact.Pseudonym;

/** The conversations going on, at most {@link Conversation#TIMEOUT} old. */
public interface Conversations {

  /** The contact's conversation as last kept; {@link Conversation#NEW} if there is none. */
  Conversation of(Pseudonym pseudonym);
}
