package org.plainline.config.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plainline.config.settings.ConsoleSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps strangers from the console and the figures. With a password everybody is asked for it;
 * without one, only a browser on this computer is let in, and no proxy in front of it. Changes are
 * taken from our own page alone.
 */
@Component
final class ConsoleGate extends OncePerRequestFilter {

  /** Who reads in the console: all operators have one password, so nobody is told apart. */
  static final String READER = "the console";

  /** A load balancer asks these from elsewhere; they say UP or DOWN and nothing else. */
  private static final Set<String> OPEN =
      Set.of("/actuator/health/liveness", "/actuator/health/readiness");

  private static final List<String> CLOSED = List.of("/actuator", "/console");

  /** What a proxy adds, so that its own address is not taken for that of who asks. */
  private static final List<String> PASSED_ON =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Optional<byte[]> expected;

  ConsoleGate(ConsoleSettings settings) {
    this.expected =
        Optional.of(settings.password())
            .filter(password -> !password.isEmpty())
            .map(password -> basic("operator:" + password).getBytes(UTF_8));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!closed(path(request))) {
      chain.doFilter(request, response);
    } else if (letIn(request)) {
      serve(request, response, chain);
    } else if (expected.isPresent()) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Plainline\", charset=\"UTF-8\"");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** To an operator; no page from elsewhere may press a button for them, unseen or in a frame. */
  private static void serve(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (OwnPage.permits(request)) {
      response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** As decoded and normalised by the server, so that no spelling of a path slips by. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  private static boolean closed(String path) {
    return CLOSED.stream().anyMatch(path::startsWith) && !OPEN.contains(path);
  }

  private boolean letIn(HttpServletRequest request) throws IOException {
    if (expected.isEmpty()) {
      return fromHere(request);
    }
    String given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    return MessageDigest.isEqual(expected.get(), given.getBytes(UTF_8));
  }

  /**
   * The name asked for counts too: a page elsewhere may point a name of its own at this address.
   */
  private static boolean fromHere(HttpServletRequest request) throws IOException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        && HERE.contains(request.getServerName())
        && PASSED_ON.stream().flatMap(name -> Stream.ofNullable(request.getHeader(name))).count()
            == 0;
  }

  private static String basic(String credentials) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }
}
