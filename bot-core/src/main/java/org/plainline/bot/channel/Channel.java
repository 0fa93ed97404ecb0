package org.plainline.bot.channel;

import org.plainline.bot.message.ChannelId;

/** A way of reaching the bot. It translates; it never decides, stores or retries. */
public sealed interface Channel permits PushChannel, LiveChannel {

  ChannelId id();

  ChannelProfile profile();

  /**
   * Checks who sent the request and reads it. Pure: the same request gives the same result.
   *
   * @throws ForgedRequest if the provider did not sign it
   */
  Received receive(WebhookRequest request);
}
