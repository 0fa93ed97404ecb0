package org.plainline.bot.outbox;

import java.time.Instant;
import org.plainline.bot.message.ChannelId;

/**
 * A row of the outbox that has not ended.
 *
 * @param id of the part
 * @param reply id of the reply that it is a part of
 * @param contact pseudonym
 * @param sealed address, words and choices
 * @param attempts how often it was claimed
 * @param unknownSince when an attempt began whose end is not known; EPOCH if there is none
 */
record Waiting(
    String id,
    String reply,
    String contact,
    String sealed,
    int attempts,
    Instant created,
    Instant unknownSince,
    ChannelId channel,
    Rank rank) {}
