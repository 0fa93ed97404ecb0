package org.plainline.config.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Closes before the web server stops, and waits until the last request has left. Tomcat itself
 * answers 404 to a request that it has read when its context goes, and a provider takes that for
 * our last word; who comes to a closed gate is told 503 and to come again.
 */
@Component
final class Gate
    implements SmartLifecycle, WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  /** Longer than a live answer may take. */
  private static final Duration LEAVING_MAX = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  /** About how long a start takes. */
  private static final String COME_AGAIN_SECONDS = "5";

  /**
   * Spring's own graceful stop is 1,024 below the default phase, and what is higher stops first.
   */
  private static final int BEFORE_THE_WEB_STOPS = DEFAULT_PHASE - 512;

  private final AtomicBoolean open = new AtomicBoolean();
  private final AtomicInteger inside = new AtomicInteger();

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addEngineValves(new Turnstile());
  }

  @Override
  public void start() {
    open.set(true);
  }

  @Override
  public void stop() {
    open.set(false);
    long end = System.nanoTime() + LEAVING_MAX.toNanos();
    try {
      while (inside.get() > 0 && System.nanoTime() < end) {
        Thread.sleep(LOOK_AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return open.get();
  }

  @Override
  public int getPhase() {
    return BEFORE_THE_WEB_STOPS;
  }

  /** In front of everything else in Tomcat. */
  private final class Turnstile extends ValveBase {

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      // Counted first and asked then: whoever found it open is waited for.
      inside.incrementAndGet();
      try {
        if (open.get()) {
          getNext().invoke(request, response);
        } else {
          refuse(response);
        }
      } finally {
        inside.decrementAndGet();
      }
    }

    private static void refuse(Response response) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", COME_AGAIN_SECONDS);
      response.setHeader("Connection", "close");
    }
  }
}
