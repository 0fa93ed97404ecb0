package org.plainline.bot.inbox;

import org.plainline.bot.message.InboundMessage;

/**
 * A message that one worker may answer until its lease ends.
 *
 * @param message what to answer
 * @param lease whose turn it is; only the holder may complete it
 * @param attempts how often it was claimed, this time included
 */
public record Claimed(InboundMessage message, String lease, int attempts) {}
