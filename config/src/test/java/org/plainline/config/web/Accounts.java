package org.plainline.config.web;

import java.util.Arrays;
import java.util.stream.Stream;

/** Settings of a server that has accounts at the carriers. */
final class Accounts {

  static final String TOKEN = "token-of-the-account";
  static final String SECRET = "secret_of_the_webhook_1";

  private Accounts() {}

  /** With a phone number at these carriers; {@code more} is set beside it. */
  static String[] phone(Carriers carriers, String... more) {
    Stream<String> own =
        Stream.of(
            "plainline.public-url={here}",
            "plainline.twilio.account-sid=" + Forms.ACCOUNT,
            "plainline.twilio.auth-token=" + TOKEN,
            "plainline.twilio.from=" + Forms.OURS,
            "plainline.twilio.api-url=" + carriers.address());
    return Stream.concat(own, Arrays.stream(more)).toArray(String[]::new);
  }

  /** As above, and with a bot. */
  static String[] phoneAndChat(Carriers carriers, String... more) {
    Stream<String> bot =
        Stream.of(
            "plainline.telegram.token=123456:abcdefghijklmnopqrstuvwxyz",
            "plainline.telegram.webhook-secret=" + SECRET,
            "plainline.telegram.api-url=" + carriers.address());
    return phone(carriers, Stream.concat(bot, Arrays.stream(more)).toArray(String[]::new));
  }
}
