package org.plainline.bot.inbox;

import org.plainline.bot.Turn;

/** A claimed message and what the bot made of it. */
public record Answered(Claimed claimed, Turn turn) {}
