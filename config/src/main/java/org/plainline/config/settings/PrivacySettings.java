package org.plainline.config.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept.
 *
 * @param keepIds how long a message's id is remembered, so that a late repeat is not answered twice
 * @param deleteProviderCopies whether providers are told to delete their records of messages and
 *     calls
 * @param keepUnanswered whether questions that nothing answered are kept for editors, redacted
 */
@ConfigurationProperties("plainline.privacy")
public record PrivacySettings(
    @DefaultValue("72h") Duration keepIds,
    @DefaultValue("true") boolean deleteProviderCopies,
    @DefaultValue("false") boolean keepUnanswered) {

  public PrivacySettings {
    if (keepIds.compareTo(Duration.ofDays(2)) < 0) {
      throw new BadSetting(
          "plainline.privacy.keep-ids",
          "is shorter than the 48 hours in which providers repeat messages",
          "use 48h or more");
    }
  }
}
