package org.plainline.bot.outbox;

import java.time.Instant;
import org.plainline.bot.message.ChannelId;

/**
 * How sending on a channel goes, for operators.
 *
 * @param failingSince since when every attempt has failed; EPOCH if the last one worked
 * @param reason what the last failure said
 */
public record SenderState(ChannelId channel, Instant failingSince, String reason) {}
