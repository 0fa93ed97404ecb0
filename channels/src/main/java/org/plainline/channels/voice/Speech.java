package org.plainline.channels.voice;

import java.util.Map;
import org.plainline.bot.language.Language;

/**
 * How callers are spoken to.
 *
 * @param recordings played in place of a voice
 * @param rates that somebody chose for a voice, in percent of its own pace
 */
public record Speech(Recordings recordings, Map<Language, Integer> rates) {

  /** By voices as they are shipped. */
  public static final Speech PLAIN = new Speech(Recordings.NONE, Map.of());

  public Speech {
    rates = Map.copyOf(rates);
  }
}
