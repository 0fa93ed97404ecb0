package org.plainline.channels.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.message.Address;
import org.plainline.bot.person.TextLine;

/**
 * Which callers get text messages: those with a number that may be a mobile one, in a country that
 * is served. In some countries, such as the United States, a number does not tell; there the
 * carrier refuses what it cannot deliver.
 */
public final class Reachable implements TextLine {

  private static final Set<PhoneNumberType> MOBILE =
      EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final Destinations destinations;

  /**
   * @param countries ISO 3166 alpha-2; empty for all
   */
  public Reachable(Set<String> countries) {
    this.destinations = new Destinations(countries);
  }

  @Override
  public Optional<Address> of(Address caller) {
    return Optional.of(caller.value())
        .filter(number -> destinations.objection(number).isEmpty() && isMobile(number))
        .map(number -> new Address(SmsChannel.ID, number));
  }

  private boolean isMobile(String number) {
    try {
      return MOBILE.contains(numbers.getNumberType(numbers.parse(number, null)));
    } catch (NumberParseException _) {
      return false;
    }
  }
}
