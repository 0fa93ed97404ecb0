package org.plainline.config.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainline.bot.outbox.Budget;
import org.plainline.channels.sms.Destinations;
import org.plainline.channels.sms.SmsChannel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where text messages may go.
 *
 * @param countries two letters each; empty for all
 * @param dailySegments most segments to a country on a day, twice as many for those in danger; 0
 *     for any number
 */
@ConfigurationProperties("plainline.sms")
public record SmsSettings(
    @DefaultValue List<String> countries, @DefaultValue("0") long dailySegments) {

  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  public SmsSettings {
    countries = countries.stream().map(each -> each.strip().toUpperCase(Locale.ROOT)).toList();
    countries.stream()
        .filter(country -> !KNOWN.contains(country))
        .findFirst()
        .ifPresent(country -> {
          throw new BadSetting(
              "plainline.sms.countries",
              "names \"" + country + "\", which is no country code",
              "use two letters each, such as KE,UG, or leave it out to answer everywhere");
        });
    if (dailySegments < 0) {
      throw new BadSetting(
          "plainline.sms.daily-segments",
          "is " + dailySegments,
          "use how many segments a day may go to one country, or 0 for any number");
    }
  }

  public Budget budget() {
    return new Budget(
        address ->
            address.channel().equals(SmsChannel.ID) ? Destinations.country(address.value()) : "",
        dailySegments);
  }

  public Set<String> allowed() {
    return countries.stream().collect(Collectors.toUnmodifiableSet());
  }
}
