package org.plainline.bot.plain;

import java.util.Map;
import org.plainline.bot.language.Language;

/**
 * Times of day as people say them, with the part of the day: 18:00 is "6 in the evening", and in
 * Kiswahili, which counts from sunrise, "saa 12 jioni".
 *
 * <p>The phrase {@code clock.hours} holds twelve hours, that of 0 and 12 o'clock first; {@code
 * clock.parts} holds the parts of the day, each after the hour with which it begins; {@code
 * clock.few} is for minutes of one digit, such as "9 oh 5".
 */
record ClockWords(Phrases phrases) {

  private static final int HALF_DAY = 12;

  /**
   * A time as said.
   *
   * @param minutes since midnight, 0 to 1440
   */
  String say(Language language, int minutes) {
    int hour = minutes / 60 % 24;
    int minute = minutes % 60;
    if (minute == 0 && hour % HALF_DAY == 0) {
      return phrases.say(language, hour == 0 ? "clock.midnight" : "clock.noon");
    }
    Map<String, String> words =
        Map.of(
            "hour", row(language, "clock.hours")[hour % HALF_DAY],
            "minutes", Integer.toString(minute),
            "part", part(language, hour));
    String few = minute < 10 ? "clock.few" : "clock.minutes";
    return phrases.say(language, minute == 0 ? "clock.hour" : few, words);
  }

  /** The same with the word that goes before it, such as "at". */
  String at(Language language, int minutes) {
    boolean one = minutes / 60 % HALF_DAY == 1;
    Map<String, String> time = Map.of("time", say(language, minutes));
    return phrases.say(language, one ? "clock.at.one" : "clock.at", time);
  }

  private String part(Language language, int hour) {
    String words = "";
    for (String part : row(language, "clock.parts")) {
      String[] beginning = part.split("=", 2);
      if (hour >= Integer.parseInt(beginning[0])) {
        words = beginning[1];
      }
    }
    return words;
  }

  private String[] row(Language language, String key) {
    return phrases.say(language, key).split("\\|", -1);
  }
}
