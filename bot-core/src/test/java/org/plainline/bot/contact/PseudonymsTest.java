package org.plainline.bot.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;

class PseudonymsTest {

  private final Pseudonyms pseudonyms =
      new Pseudonyms(() -> key("one key of at least 32 bytes..."));

  @Test
  void a_pseudonym_is_128_bits_in_hex_and_always_the_same() {
    String ana = of("sms", "+15005550001");
    assertThat(ana).matches("[0-9a-f]{32}").isEqualTo(of("sms", "+15005550001"));
  }

  @Test
  void a_phone_number_is_one_contact_on_every_channel() {
    assertThat(of("voice", "+15005550001")).isEqualTo(of("sms", "+15005550001"));
    assertThat(of("sms", "+15005550002")).isNotEqualTo(of("sms", "+15005550001"));
  }

  @Test
  void what_is_no_phone_number_counts_on_its_own_channel_only() {
    for (String value : new String[] {"15005550001", "12345", "+0123456", "+1500x", "anonymous"}) {
      assertThat(of("telegram", value)).isNotEqualTo(of("sms", value));
    }
  }

  @Test
  void another_key_makes_other_pseudonyms() {
    Pseudonyms others = new Pseudonyms(() -> key("another key of at least 32 bytes"));
    Address ana = new Address(new ChannelId("sms"), "+15005550001");
    assertThat(others.of(ana)).isNotEqualTo(pseudonyms.of(ana));
  }

  private String of(String channel, String value) {
    return pseudonyms.of(new Address(new ChannelId(channel), value)).value();
  }

  private static SecretKeySpec key(String text) {
    return new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
  }
}
