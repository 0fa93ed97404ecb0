package org.plainline.bot.message;

/** The name of a way of reaching the bot: lower-case letters, such as {@code sms}. */
public record ChannelId(String value) {

  public ChannelId {
    if (!value.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("a channel id is 1 to 20 lower-case letters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
