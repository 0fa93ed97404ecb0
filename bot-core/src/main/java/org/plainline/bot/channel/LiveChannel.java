package org.plainline.bot.channel;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;

/** A channel on which someone is waiting: a phone call, a terminal. */
public non-sealed interface LiveChannel extends Channel {

  /** The web response that says these replies, at least one, to the person who waits. Pure. */
  WebhookResponse respond(WebhookRequest request, List<OutboundMessage> replies);

  /** The web response to a request that carried no message, such as the end of a call. Pure. */
  WebhookResponse acknowledge(WebhookRequest request);

  /**
   * The web response that says a few words while the reply is not ready, and has the provider come
   * back for it. Pure.
   *
   * @param message that waits for its reply
   * @return empty if the provider cannot come back, or did so often enough
   */
  default Optional<WebhookResponse> bridge(
      WebhookRequest request, InboundMessage message, OutboundMessage words) {
    return Optional.empty();
  }

  /** The message for whose reply this request comes back; empty if it does not. Pure. */
  default Optional<InboundMessage> awaited(WebhookRequest request) {
    return Optional.empty();
  }
}
