package org.plainline.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;

class ReachableTest {

  private static final ChannelId VOICE = new ChannelId("voice");

  @ParameterizedTest
  @CsvSource({
    "+254711000001, true, a mobile phone in Kenya",
    "+254202000001, false, a landline in Nairobi",
    "+447400123456, true, a mobile phone in Britain",
    "+442079460000, false, a landline in London",
    "+12015550123, true, nobody can tell in the United States",
    "+19002345678, false, a premium number",
    "+97912345678, false, a number of no country",
    "+999123456789, false, no phone number",
    "CA0123456789abcdef0123456789abcdef, false, a withheld number",
    "12345, false, a short number"
  })
  void text_messages_reach_what_may_be_a_mobile_phone(String caller, boolean reached, String why) {
    assertThat(new Reachable(Set.of()).of(new Address(VOICE, caller)))
        .as(why)
        .isEqualTo(reached ? Optional.of(new Address(SmsChannel.ID, caller)) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"+254711000001, true", "+447400123456, false"})
  void only_in_countries_that_are_served(String caller, boolean reached) {
    assertThat(new Reachable(Set.of("KE")).of(new Address(VOICE, caller)).isPresent())
        .isEqualTo(reached);
  }
}
