package org.plainline.config.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.channel.WebhookRequest;

/** Takes a servlet request as it came over the wire: raw bytes, nothing decoded. */
final class RequestReader {

  /** More than any provider sends: Telegram's updates are at most 512 KiB. */
  static final int BODY_BYTES_MAX = 1024 * 1024;

  private final InstantSource clock;

  RequestReader(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Reads a request.
   *
   * @return empty if the body is larger than {@link #BODY_BYTES_MAX}
   */
  Optional<WebhookRequest> read(HttpServletRequest request) throws IOException {
    byte[] body = body(request);
    if (body.length > BODY_BYTES_MAX) {
      return Optional.empty();
    }
    return Optional.of(
        new WebhookRequest(
            request.getMethod(),
            request.getRequestURI(),
            Optional.ofNullable(request.getQueryString()).orElse(""),
            headers(request),
            body,
            clock.instant()));
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    // The stream, not the parameters: those would be decoded, and merged with the query.
    try (InputStream in = request.getInputStream()) {
      return in.readNBytes(BODY_BYTES_MAX + 1);
    }
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
    }
    return headers;
  }
}
