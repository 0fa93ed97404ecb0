package org.plainline.config.schedule;

import org.plainline.bot.channel.Received;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.outbox.Outbox;
import org.plainline.config.figures.Figures;
import org.springframework.stereotype.Component;

/** Keeps what came in, durably, before anybody is told that it arrived. */
@Component
public final class Reception {

  private final Inbox inbox;
  private final Outbox outbox;
  private final Sunset sunset;
  private final FarewellDesk farewell;
  private final Figures figures;

  Reception(Inbox inbox, Outbox outbox, Sunset sunset, FarewellDesk farewell, Figures figures) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.sunset = sunset;
    this.farewell = farewell;
    this.figures = figures;
  }

  /** Returns once everything from a channel is durable; throws if it could not be kept. */
  public void keep(ChannelId channel, Received received) {
    if (sunset.over()) {
      received.messages().forEach(farewell::send);
    } else {
      received.messages().forEach(inbox::accept);
      received.receipts().stream()
          .filter(outbox::record)
          .forEach(news -> figures.reported(channel, news));
    }
  }
}
