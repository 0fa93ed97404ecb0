package org.plainline.bot.channel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's HTTP request as it arrived: nothing parsed, nothing trusted.
 *
 * @param method upper case
 * @param path below the public address, starting with a slash
 * @param query raw, without the question mark; empty if there is none
 * @param headers names in lower case
 * @param body raw bytes, never changed
 * @param received when it arrived
 */
@SuppressWarnings("ArrayRecordComponent") // the signature is over these very bytes
public record WebhookRequest(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    byte[] body,
    Instant received) {

  /** The only value of a header; empty if it is missing or repeated. */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  @Override
  public String toString() {
    return "WebhookRequest[" + method + " " + path + ", " + body.length + " bytes]";
  }
}
