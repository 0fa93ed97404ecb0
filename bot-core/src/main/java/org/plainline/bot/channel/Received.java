package org.plainline.bot.channel;

import java.util.List;
import org.plainline.bot.message.InboundMessage;

/** What a webhook request carried: messages from people, receipts from the provider, or neither. */
public record Received(List<InboundMessage> messages, List<Receipt> receipts) {

  public static final Received NOTHING = new Received(List.of(), List.of());

  public Received {
    messages = List.copyOf(messages);
    receipts = List.copyOf(receipts);
  }

  public static Received message(InboundMessage message) {
    return new Received(List.of(message), List.of());
  }
}
