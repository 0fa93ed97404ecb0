package org.plainline.config.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a change was asked for by our own page. A page from elsewhere can make an operator's
 * browser send requests, with the operator's password, but it cannot choose what the browser says
 * about where they come from: {@code Sec-Fetch-Site}, as the W3C's Fetch Metadata describes it, and
 * {@code Origin} where a browser does not send that. A change that says neither is refused too.
 */
final class OwnPage {

  /** Methods that change nothing. */
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private OwnPage() {}

  /** True if the request changes nothing, or comes from a page of this server. */
  static boolean permits(HttpServletRequest request) {
    if (READING.contains(request.getMethod())) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null ? fromOwnOrigin(request) : site.equals("same-origin");
  }

  /** The scheme is left out: a proxy in front may have taken off the TLS. */
  private static boolean fromOwnOrigin(HttpServletRequest request) {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    return Optional.ofNullable(request.getHeader("Origin"))
        .flatMap(OwnPage::authority)
        .filter(authority -> authority.equals(host.toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  private static Optional<String> authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority())
          .map(authority -> authority.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
