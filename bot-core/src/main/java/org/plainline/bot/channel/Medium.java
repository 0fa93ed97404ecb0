package org.plainline.bot.channel;

/** How words reach a person. */
public enum Medium {
  SMS,
  SPEECH,
  CHAT
}
