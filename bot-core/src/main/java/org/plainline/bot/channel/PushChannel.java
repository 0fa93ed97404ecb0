package org.plainline.bot.channel;

import java.time.Duration;
import java.time.Instant;
import org.plainline.bot.message.OutboundMessage;

/** A channel that answers later, by a message of its own. */
public non-sealed interface PushChannel extends Channel {

  /** A channel gives an attempt or a look-up up after so long: others wait for its end. */
  Duration ATTEMPT_MAX = Duration.ofSeconds(11);

  /** The answer to a request whose messages are now safely kept. Pure. */
  WebhookResponse acknowledge(WebhookRequest request);

  /** Sends a message of one part in exactly ONE attempt. Never throws for what a provider does. */
  SendResult send(OutboundMessage message);

  /**
   * Finds out what became of an attempt that ended {@link SendResult.Unknown}.
   *
   * @param since when the attempt was made
   * @return Sent if the provider has it, TryLater if it surely has not, Unknown if it cannot tell
   *     yet, Refused if it never can
   */
  SendResult reconcile(OutboundMessage message, Instant since);
}
