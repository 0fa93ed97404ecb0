package org.plainline.bot.inbox;

import org.plainline.bot.message.InboundMessage;

/**
 * A message that one worker may answer until its lease ends.
 *
 * @param message what to answer
 * @param lease whose turn it is; only the holder may complete it
 * @param attempts how often it was claimed, this time included
 * @param live true if somebody waits for the answer on the line
 */
public record Claimed(InboundMessage message, String lease, int attempts, boolean live) {}
