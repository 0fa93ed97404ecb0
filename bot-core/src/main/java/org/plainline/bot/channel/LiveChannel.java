package org.plainline.bot.channel;

import java.util.List;
import org.plainline.bot.message.OutboundMessage;

/** A channel on which someone is waiting: a phone call, a terminal. */
public non-sealed interface LiveChannel extends Channel {

  /** The web response that says these replies, in order, to the person who waits. Pure. */
  WebhookResponse respond(WebhookRequest request, List<OutboundMessage> replies);

  /** The web response to a request that carried no message, such as the end of a call. Pure. */
  WebhookResponse acknowledge(WebhookRequest request);

  /** The web response when no answer could be made in time: never silence, never an error. Pure. */
  WebhookResponse apologise(WebhookRequest request);
}
