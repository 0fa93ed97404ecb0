package org.plainline.channels.twilio;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * An account at Twilio and where the two sides reach each other. Printing it shows no secret.
 *
 * @param accountSid {@code AC} and 32 hex digits
 * @param authToken signs webhooks and opens the API
 * @param nextAuthToken also accepted on webhooks while tokens are changed; empty otherwise
 * @param from our number in E.164, or a short code; empty if only the service below sends
 * @param messagingServiceSid sends in our name if given; empty if {@code from} sends
 * @param publicUrl how Twilio reaches us; no query
 * @param apiUrl how we reach Twilio
 */
public record TwilioSettings(
    String accountSid,
    String authToken,
    String nextAuthToken,
    String from,
    String messagingServiceSid,
    URI publicUrl,
    URI apiUrl) {

  public static final URI API = URI.create("https://api.twilio.com");

  public TwilioSettings {
    require(accountSid.matches("AC[0-9a-fA-F]{32}"), "account-sid is AC and 32 hex digits");
    require(!authToken.isBlank(), "auth-token is missing: nobody could tell forged requests");
    require(from.isEmpty() || from.matches("\\+[1-9]\\d{6,14}|\\d{3,8}"), "from is no number");
    require(messagingServiceSid.matches("(MG[0-9a-fA-F]{32})?"), "messaging-service-sid is wrong");
    publicUrl = address(publicUrl, "public-url");
    apiUrl = address(apiUrl, "api-url");
  }

  /** The tokens that may have signed a webhook, at least one. */
  public List<String> tokens() {
    return Stream.of(authToken, nextAuthToken).filter(token -> !token.isBlank()).toList();
  }

  /** The public address of a path, for Twilio to call. */
  public URI publicAddress(String path) {
    return URI.create(publicUrl + path);
  }

  @Override
  public String toString() {
    return "TwilioSettings[" + publicUrl + ", " + apiUrl + "]";
  }

  private static URI address(URI url, String name) {
    require(url.isAbsolute() && url.getHost() != null, name + " is no absolute address");
    require(url.getScheme().matches("https?"), name + " is neither https nor http");
    require(url.getRawUserInfo() == null, name + " must not hold a password");
    require(url.getRawQuery() == null && url.getRawFragment() == null, name + " has a query");
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  private static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException("Twilio settings: " + otherwise);
    }
  }
}
