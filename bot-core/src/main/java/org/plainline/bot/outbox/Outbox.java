package org.plainline.bot.outbox;

import java.util.List;
import org.plainline.bot.channel.Receipt;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.ChannelId;

/** Messages to be sent, until they are or cannot be. Durable when a method returns. */
public interface Outbox {

  /**
   * Up to {@code max} messages that are due on a channel; of one contact only the earliest not yet
   * sent, and what is for danger before the rest.
   */
  List<Due> claim(ChannelId channel, int max);

  /** Keeps what an attempt came to and decides what happens next. */
  void record(Due due, SendResult result);

  /**
   * Keeps a provider's later word; false if it is no news: unknown ids, repeats and steps back are
   * ignored.
   */
  boolean record(Receipt receipt);
}
