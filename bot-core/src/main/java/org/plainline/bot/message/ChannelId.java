package org.plainline.bot.message;

import java.util.regex.Pattern;

/** The name of a way of reaching the bot: lower-case letters, such as {@code sms}. */
public record ChannelId(String value) {

  private static final Pattern NAME = Pattern.compile("[a-z]{1,20}");

  public ChannelId {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("a channel id is 1 to 20 lower-case letters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
