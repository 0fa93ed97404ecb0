package org.plainline.config.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept.
 *
 * @param keepIds how long a message's id is remembered, so that a late repeat is not answered twice
 * @param deleteProviderCopies whether providers are told to delete their records of messages and
 *     calls
 * @param keepUnanswered whether questions that nothing answered are kept for editors, redacted
 * @param endsOn last day on which anything is kept, YYYY-MM-DD; empty for a year after the first
 *     start
 */
@ConfigurationProperties("plainline.privacy")
public record PrivacySettings(
    @DefaultValue("72h") Duration keepIds,
    @DefaultValue("true") boolean deleteProviderCopies,
    @DefaultValue("false") boolean keepUnanswered,
    @DefaultValue("") String endsOn) {

  public PrivacySettings {
    if (keepIds.compareTo(Duration.ofDays(2)) < 0) {
      throw new BadSetting(
          "plainline.privacy.keep-ids",
          "is shorter than the 48 hours in which providers repeat messages",
          "use 48h or more");
    }
    requireDay(endsOn);
  }

  /** The last day on which anything is kept, if it is set. */
  public Optional<LocalDate> lastDay() {
    return endsOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(endsOn));
  }

  private static void requireDay(String day) {
    try {
      if (!day.isEmpty()) {
        LocalDate.parse(day);
      }
    } catch (DateTimeParseException e) {
      throw new BadSetting(
          "plainline.privacy.ends-on", "is \"" + day + "\"", "use a day such as 2027-05-31");
    }
  }
}
