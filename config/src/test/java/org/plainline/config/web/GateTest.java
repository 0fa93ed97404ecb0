package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Container;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** The gate in a real Tomcat, with somebody inside who takes their time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GateTest {

  private final Gate gate = new Gate();
  private final HttpClient http = HttpClient.newHttpClient();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch leaving = new CountDownLatch(1);
  private final TomcatWebServer server = server();

  @BeforeEach
  void start() {
    server.start();
    gate.start();
  }

  @AfterEach
  void stop() {
    server.destroy();
  }

  @Test
  void whoever_is_inside_is_waited_for_and_who_comes_later_is_told_to_come_again()
      throws Exception {
    CompletableFuture<HttpResponse<Void>> inside =
        http.sendAsync(request("/slow"), HttpResponse.BodyHandlers.discarding());
    entered.await();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(gate::stop);
    while (gate.isRunning()) {
      Thread.onSpinWait();
    }
    assertComeAgain(send("/quick"));
    assertThat(stopped).as("somebody is inside").isNotDone();
    leaving.countDown();
    assertThat(inside.get().statusCode()).isEqualTo(200);
    stopped.get();
  }

  @Test
  void a_request_that_finds_its_context_gone_is_told_to_come_again() throws Exception {
    Container context = server.getTomcat().getHost().findChildren()[0];
    assertThat(send("/quick").statusCode()).isEqualTo(200);
    stop(context);
    assertThat(send("/quick").statusCode()).as("what Tomcat says by itself").isEqualTo(404);
    gate.stop();
    assertComeAgain(send("/quick"));
  }

  private static void stop(Container context) throws LifecycleException {
    context.stop();
  }

  private static void assertComeAgain(HttpResponse<Void> response) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("5");
  }

  private HttpResponse<Void> send(String path) throws IOException, InterruptedException {
    return http.send(request(path), HttpResponse.BodyHandlers.discarding());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
        .build();
  }

  private TomcatWebServer server() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    gate.customize(factory);
    return (TomcatWebServer)
        factory.getWebServer(
            context -> context.addServlet("rooms", new Rooms()).addMapping("/slow", "/quick"));
  }

  /** Whoever comes to the slow one stays until they are let go. */
  private final class Rooms extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      if (request.getServletPath().equals("/slow")) {
        entered.countDown();
        try {
          leaving.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
