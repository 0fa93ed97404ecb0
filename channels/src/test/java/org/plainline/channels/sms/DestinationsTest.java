package org.plainline.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {

  @ParameterizedTest
  @CsvSource({
    "+254711000001, ''",
    "+256772000001, ''",
    "+15005550006, country is not served: US",
    "+447700900001, country is not served: GB",
    "+19002345678, premium number",
    "+449098790000, premium number",
    "+97912345678, number of no country",
    "+88216000000, number of no country",
    "+881612345678, number of no country",
    "12345, not a number that a person can have",
    "BANK, not a number that a person can have",
    "+999123456789, not a phone number",
  })
  void it_says_why_nothing_may_go_to_a_number(String number, String objection) {
    assertThat(new Destinations(Set.of("KE", "UG")).objection(number).orElse(""))
        .isEqualTo(objection);
  }

  @ParameterizedTest
  @CsvSource({"+15005550006", "+447700900001", "+254711000001"})
  void without_a_list_every_country_is_served(String number) {
    assertThat(new Destinations(Set.of()).objection(number)).isEmpty();
  }
}
