package org.plainline.bot.message;

import java.util.regex.Pattern;

/**
 * Where a message came from or goes to: a phone number or a chat id on one channel. Printing it
 * shows a mask, so that a careless log line leaks nothing.
 */
public record Address(ChannelId channel, String value) {

  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{5,14}");

  public Address {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an address on " + channel + " must not be blank");
    }
  }

  /** Whether it is a phone number, E.164: a plus sign and up to 15 digits. */
  public boolean isPhone() {
    return PHONE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return channel + ":***";
  }
}
