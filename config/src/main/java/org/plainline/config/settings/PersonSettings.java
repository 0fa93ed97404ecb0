package org.plainline.config.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.plainline.bot.person.OpeningHours;
import org.plainline.bot.person.PersonLine;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The person whom callers may be put through to.
 *
 * @param number E.164; empty if there is none
 * @param hours such as {@code Mo-Fr 08:00-18:00, Sa 09:00-12:00}; empty for always
 * @param timeZone whose clock the hours follow, such as {@code Africa/Nairobi}
 */
@ConfigurationProperties("plainline.person")
public record PersonSettings(
    @DefaultValue("") String number,
    @DefaultValue("") String hours,
    @DefaultValue("") String timeZone) {

  public PersonSettings {
    if (!number.isEmpty() && !number.matches("\\+[1-9][0-9]{6,14}")) {
      throw new BadSetting(
          "plainline.person.number",
          "is not an international phone number",
          "use the form +254711222333, or leave it out if callers reach nobody");
    }
    if (number.isEmpty() && !(hours.isEmpty() && timeZone.isEmpty())) {
      throw new BadSetting(
          "plainline.person.number",
          "is missing while its hours or time zone are set",
          "set it to the number that callers are put through to, or take the others out");
    }
    zone(timeZone, hours);
    hours(hours, timeZone);
  }

  /** Whom callers are put through to, and when. */
  public Optional<PersonLine> line() {
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new PersonLine(number, hours(hours, timeZone)));
  }

  @Override
  public String toString() {
    return "PersonSettings[" + (number.isEmpty() ? "none" : "***") + "]";
  }

  private static OpeningHours hours(String hours, String timeZone) {
    ZoneId zone = zone(timeZone, hours);
    try {
      return hours.isEmpty() ? OpeningHours.always(zone) : OpeningHours.read(hours, zone);
    } catch (IllegalArgumentException e) {
      throw new BadSetting(
          "plainline.person.hours",
          String.valueOf(e.getMessage()),
          "use the form Mo-Fr 08:00-18:00, Sa 09:00-12:00, or leave it out for always");
    }
  }

  private static ZoneId zone(String timeZone, String hours) {
    if (timeZone.isEmpty() && hours.isEmpty()) {
      return ZoneId.of("UTC");
    }
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw new BadSetting(
          "plainline.person.time-zone",
          timeZone.isEmpty() ? "is missing" : "is \"" + timeZone + "\", which is no time zone",
          "use one such as Africa/Nairobi, whose clock the hours follow");
    }
  }
}
