package org.plainline.bot.outbox;

import java.util.List;
import java.util.function.BiConsumer;
import org.plainline.bot.channel.Receipt;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.ChannelId;

/** An outbox that tells somebody what each attempt came to. */
public final class WatchedOutbox implements Outbox {

  private final Outbox outbox;
  private final BiConsumer<Due, SendResult> recorded;

  public WatchedOutbox(Outbox outbox, BiConsumer<Due, SendResult> recorded) {
    this.outbox = outbox;
    this.recorded = recorded;
  }

  @Override
  public List<Due> claim(ChannelId channel, int max) {
    return outbox.claim(channel, max);
  }

  @Override
  public void record(Due due, SendResult result) {
    outbox.record(due, result);
    recorded.accept(due, result);
  }

  @Override
  public boolean record(Receipt receipt) {
    return outbox.record(receipt);
  }
}
