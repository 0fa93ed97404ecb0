package org.plainline.knowledge.readability;

import java.util.Map;
import java.util.Optional;
import org.plainline.bot.language.Language;

/**
 * The formula that gates a language, and its limit. A language that has none in print that was
 * tested on readers is held to the length of its sentences alone.
 *
 * @param formula to apply
 * @param limit worst value that passes
 * @param higherIsEasier how to read it
 */
public record Gauge(Formula formula, double limit, boolean higherIsEasier) {

  private static final Map<String, Gauge> GAUGES =
      Map.of(
          "en", new Gauge(Formula.FLESCH_KINCAID, 5.5, false),
          "es", new Gauge(Formula.INFLESZ, 65, true),
          "fr", new Gauge(Formula.KANDEL_MOLES, 75, true),
          "pt", new Gauge(Formula.MARTINS, 75, true),
          "it", new Gauge(Formula.GULPEASE, 75, true),
          "de", new Gauge(Formula.LIX, 30, false));

  /** The gauge of a language; empty for one that has no tested formula. */
  public static Optional<Gauge> of(Language language) {
    return Optional.ofNullable(GAUGES.get(language.code()));
  }

  /** True if a value is plain enough. */
  public boolean passes(double value) {
    return higherIsEasier ? value >= limit : value <= limit;
  }
}
