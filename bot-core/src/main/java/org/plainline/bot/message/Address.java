package org.plainline.bot.message;

/**
 * Where a message came from or goes to: a phone number or a chat id on one channel. Printing it
 * shows a mask, so that a careless log line leaks nothing.
 */
public record Address(ChannelId channel, String value) {

  public Address {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an address on " + channel + " must not be blank");
    }
  }

  @Override
  public String toString() {
    return channel + ":***";
  }
}
