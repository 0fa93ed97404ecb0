package org.plainline.bot.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.plainline.bot.message.Address;

/**
 * Turns addresses into pseudonyms: HMAC-SHA-256 with a secret key, cut to 128 bits. A phone number
 * (E.164: a plus sign and up to 15 digits) is the same contact on every channel, so that STOP by
 * SMS also counts for calls; any other address counts on its own channel only.
 */
public final class Pseudonyms {

  private static final int BYTES = 16;

  private final Supplier<SecretKey> key;

  /**
   * @param key asked each time, so that a new key counts at once
   */
  public Pseudonyms(Supplier<SecretKey> key) {
    this.key = key;
  }

  public Pseudonym of(Address address) {
    String value = address.value();
    String group = address.isPhone() ? "phone" : address.channel().value();
    byte[] mac = mac(group + " " + value);
    return new Pseudonym(HexFormat.of().formatHex(Arrays.copyOf(mac, BYTES)));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key.get());
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
    }
  }
}
