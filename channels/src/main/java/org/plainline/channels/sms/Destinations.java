package org.plainline.channels.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * Where text messages may go. Whoever wants us to pay for expensive ones only needs to write from
 * such a number, so nothing goes to premium numbers, to those of no country, or to other countries
 * than the operator serves.
 */
public final class Destinations {

  /** What belongs to no country: satellites and international networks. */
  private static final String NO_COUNTRY = "001";

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final Set<String> countries;

  /**
   * @param countries ISO 3166 alpha-2; empty for all
   */
  Destinations(Set<String> countries) {
    this.countries = Set.copyOf(countries);
  }

  /** The country of a number, ISO 3166 alpha-2; empty if it has none. */
  public static String country(String number) {
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      String region = region(numbers.parse(number, null));
      return region.equals(NO_COUNTRY) ? "" : region;
    } catch (NumberParseException _) {
      return "";
    }
  }

  private static String region(PhoneNumber number) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    return Optional.ofNullable(numbers.getRegionCodeForNumber(number))
        .orElseGet(() -> numbers.getRegionCodeForCountryCode(number.getCountryCode()));
  }

  /** Why nothing may be sent to a number; empty if it may. */
  Optional<String> objection(String number) {
    if (!number.matches(Texts.PERSON)) {
      return Optional.of("not a number that a person can have");
    }
    try {
      return objection(numbers.parse(number, null));
    } catch (NumberParseException _) {
      return Optional.of("not a phone number");
    }
  }

  private Optional<String> objection(PhoneNumber number) {
    String region = region(number);
    return switch (numbers.getNumberType(number)) {
      case PREMIUM_RATE, SHARED_COST -> Optional.of("premium number");
      default -> {
        if (region.equals(NO_COUNTRY)) {
          yield Optional.of("number of no country");
        }
        boolean served = countries.isEmpty() || countries.contains(region);
        yield served ? Optional.empty() : Optional.of("country is not served: " + region);
      }
    };
  }
}
