package org.plainline.bot.plain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.language.Language;
import org.plainline.bot.person.OpeningHours;

/** When somebody will be there, the way people say it: "tomorrow at 8 in the morning". Pure. */
public final class OpeningWords {

  private final Phrases phrases;
  private final ClockWords clock;

  public OpeningWords(Phrases phrases) {
    this.phrases = phrases;
    this.clock = new ClockWords(phrases);
  }

  /** When it opens next, to be used inside a sentence; empty if it is open or never opens. */
  public Optional<String> opens(Language language, OpeningHours hours, Instant now) {
    return hours.openAt(now)
        ? Optional.empty()
        : hours.opensAfter(now).map(opening -> words(language, opening, now));
  }

  private String words(Language language, ZonedDateTime opening, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, opening.getZone());
    long days = ChronoUnit.DAYS.between(today, opening.toLocalDate());
    String at = clock.at(language, opening.getHour() * 60 + opening.getMinute());
    if (days <= 1) {
      return phrases.say(language, days == 0 ? "opens.today" : "opens.tomorrow", Map.of("at", at));
    }
    String day = phrases.say(language, "weekday." + opening.getDayOfWeek().getValue());
    return phrases.say(language, "opens.day", Map.of("day", day, "at", at));
  }
}
