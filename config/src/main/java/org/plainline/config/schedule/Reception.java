package org.plainline.config.schedule;

import org.plainline.bot.channel.Received;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Keeps what came in, durably, before anybody is told that it arrived. */
@Component
public final class Reception {

  private final Inbox inbox;
  private final Outbox outbox;
  private final Sunset sunset;
  private final FarewellDesk farewell;

  Reception(Inbox inbox, Outbox outbox, Sunset sunset, FarewellDesk farewell) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.sunset = sunset;
    this.farewell = farewell;
  }

  /** Returns once everything is durable; throws if it could not be kept. */
  public void keep(Received received) {
    if (sunset.over()) {
      received.messages().forEach(farewell::send);
    } else {
      received.messages().forEach(inbox::accept);
      received.receipts().forEach(outbox::record);
    }
  }
}
