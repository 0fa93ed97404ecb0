package org.plainline.config.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Twilio account behind SMS and the phone line.
 *
 * @param accountSid starts with AC; empty switches SMS and phone off
 * @param authToken signs webhooks and calls; secret
 * @param nextAuthToken the second token while tokens are being rotated; secret, may be empty
 * @param apiUrl where the REST API is reached
 * @param from our number, E.164
 * @param messagingServiceSid sends instead of {@code from} where set
 * @param carrierAnswersHelp true where Twilio itself replies to HELP and INFO, as it does unless
 *     Advanced Opt-Out or a short code leaves them to us
 */
@ConfigurationProperties("plainline.twilio")
public record TwilioAccount(
    @DefaultValue("") String accountSid,
    @DefaultValue("") String authToken,
    @DefaultValue("") String nextAuthToken,
    @DefaultValue("https://api.twilio.com") String apiUrl,
    @DefaultValue("") String from,
    @DefaultValue("") String messagingServiceSid,
    @DefaultValue("true") boolean carrierAnswersHelp) {

  public TwilioAccount {
    if (!accountSid.isEmpty()) {
      requireComplete(accountSid, authToken, from, messagingServiceSid);
    }
    PlainlineSettings.requireAddress("plainline.twilio.api-url", apiUrl);
  }

  public boolean on() {
    return !accountSid.isEmpty();
  }

  private static void requireComplete(String sid, String token, String from, String service) {
    if (!sid.matches("AC[0-9a-fA-F]{32}")) {
      throw new BadSetting(
          "plainline.twilio.account-sid",
          "is not AC and 32 hexadecimal digits",
          "copy it from the Twilio console, or leave it out to switch SMS and phone off");
    }
    if (token.isBlank()) {
      throw new BadSetting(
          "plainline.twilio.auth-token",
          "is missing",
          "set it to the account's auth token, without which no webhook can be trusted");
    }
    if (service.isEmpty() && !from.matches("\\+[1-9][0-9]{4,14}|[1-9][0-9]{2,5}")) {
      throw new BadSetting(
          "plainline.twilio.from",
          "is not a phone number",
          "use the form +15005550006 or a short code, or set messaging-service-sid instead");
    }
  }

  @Override
  public String toString() {
    return "TwilioAccount[" + (on() ? "on" : "off") + "]";
  }
}
