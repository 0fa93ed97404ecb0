package org.plainline.bot.plain;

import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.language.Language;

/**
 * How to say something to somebody.
 *
 * @param language in which language
 * @param profile what the channel can carry
 * @param first true if this opens a conversation, so the bot says who it is
 */
public record Manner(Language language, ChannelProfile profile, boolean first) {

  /** The same manner for what is said next. */
  public Manner later() {
    return new Manner(language, profile, false);
  }
}
