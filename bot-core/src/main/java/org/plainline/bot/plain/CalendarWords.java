package org.plainline.bot.plain;

import java.time.LocalDate;
import java.util.Map;
import org.plainline.bot.language.Language;

/** Dates in words, such as "3 May 2026": nobody can take the day for the month. */
record CalendarWords(Phrases phrases) {
  String say(Language language, LocalDate date) {
    return phrases.say(
        language,
        "date",
        Map.of(
            "day", Integer.toString(date.getDayOfMonth()),
            "month", phrases.say(language, "month." + date.getMonthValue()),
            "year", Integer.toString(date.getYear())));
  }
}
