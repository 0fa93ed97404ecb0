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

  Reception(Inbox inbox, Outbox outbox) {
    this.inbox = inbox;
    this.outbox = outbox;
  }

  /** Returns once everything is durable; throws if it could not be kept. */
  public void keep(Received received) {
    received.messages().forEach(inbox::accept);
    received.receipts().forEach(outbox::record);
  }
}
