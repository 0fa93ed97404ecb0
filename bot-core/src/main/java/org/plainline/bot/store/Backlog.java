package org.plainline.bot.store;

import java.time.Instant;

/**
 * What operators watch of a queue.
 *
 * @param waiting how many wait
 * @param dead how many were given up after too many attempts and are still on record
 * @param oldest since when the oldest waits; EPOCH if none does
 */
public record Backlog(long waiting, long dead, Instant oldest) {}
