package org.plainline.bot.message;

import java.time.Instant;

/**
 * One thing somebody said to the bot.
 *
 * @param id the provider's id: the same delivery repeated has the same id
 * @param from whom to answer
 * @param content what they said
 * @param received when the bot got it
 */
public record InboundMessage(String id, Address from, Content content, Instant received) {}
