package org.plainline.channels.voice;

import java.util.Map;
import org.plainline.bot.language.Language;

/**
 * How callers are spoken to.
 *
 * @param recordings played in place of a voice
 * @param rates of voices that do not speak at their own pace, in percent of it
 */
public record Speech(Recordings recordings, Map<Language, Integer> rates) {

  /** By voices at their own pace. */
  public static final Speech PLAIN = new Speech(Recordings.NONE, Map.of());

  public Speech {
    rates = Map.copyOf(rates);
  }
}
