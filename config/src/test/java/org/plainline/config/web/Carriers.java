package org.plainline.config.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio and Telegram in one: takes every call, and keeps what it was told to send to whom. */
final class Carriers implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;
  private static final int REFUSING = 0;
  private static final String SMS = "/2010-04-01/Accounts/AC[0-9a-f]{32}/Messages.json";
  private static final String TELEGRAM = "/bot[^/]+/(?i)sendmessage";
  private static final String TAKEN_SMS =
      "{\"sid\":\"SM{{randomValue length=32 type='HEXADECIMAL'}}\",\"status\":\"queued\"}";
  private static final String TAKEN_CHAT =
      "{\"ok\":true,\"result\":{\"message_id\":{{randomInt lower=1 upper=2000000000}},"
          + "\"date\":1795435200,\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"x\"}}";

  /** A message that was sent. */
  private record Sent(String to, String text, String answer) {}

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<Sent> sent = new ArrayList<>();
  private final WireMockServer server =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

  Carriers() {
    server.start();
    answer(".*", 9, "{\"ok\":true,\"result\":true}");
    answer(SMS, 1, TAKEN_SMS);
    answer(TELEGRAM, 1, TAKEN_CHAT);
    server.addMockServiceRequestListener(this::keep);
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** From now on every answer takes so long. */
  void slowDown(Duration time) {
    server.setGlobalFixedDelay(Math.toIntExact(time.toMillis()));
  }

  /** How often it was asked what became of a message. */
  int lookUps() {
    return server.findAll(getRequestedFor(urlMatching(SMS + ".*"))).size();
  }

  /** From now on a message to somebody is answered like this. */
  void refuse(String somebody, int status, String body) {
    server.stubFor(
        any(anyUrl())
            .atPriority(REFUSING)
            .withRequestBody(containing(URLEncoder.encode(somebody, UTF_8)))
            .willReturn(aResponse().withStatus(status).withBody(body)));
  }

  /** From now on nobody is refused. */
  void relent() {
    server.getStubMappings().stream()
        .filter(stub -> stub.getPriority() == REFUSING)
        .forEach(server::removeStub);
  }

  /** What somebody was sent, once it is {@code count} messages; fails if it never is. */
  List<String> sentTo(String somebody, int count) throws InterruptedException {
    return sentTo(somebody, count, PATIENCE_SECONDS);
  }

  /** The same within so many seconds. */
  synchronized List<String> sentTo(String somebody, int count, long seconds)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (sentTo(somebody).size() < count) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError(sentTo(somebody).size() + " messages sent instead of " + count);
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return sentTo(somebody);
  }

  /** What Twilio calls each message that it took for somebody. */
  synchronized List<String> idsTo(String somebody) {
    return sent.stream()
        .filter(each -> each.to().equals(somebody))
        .map(each -> json.readTree(each.answer()).path("sid").asString())
        .toList();
  }

  /** What somebody was sent so far. */
  synchronized List<String> sentTo(String somebody) {
    return sent.stream().filter(each -> each.to().equals(somebody)).map(Sent::text).toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void answer(String path, int priority, String body) {
    server.stubFor(
        any(urlMatching(path))
            .atPriority(priority)
            .willReturn(
                aResponse()
                    .withStatus(200)
                    .withHeader("Content-Type", "application/json")
                    .withBody(body)
                    .withTransformers("response-template")));
  }

  private synchronized void keep(Request request, Response response) {
    if (request.getUrl().matches(SMS) && request.getMethod().getName().equals("POST")) {
      sent.add(new Sent(field(request, "To"), field(request, "Body"), response.getBodyAsString()));
    } else if (request.getUrl().toLowerCase(Locale.ROOT).endsWith("/sendmessage")) {
      JsonNode message = json.readTree(request.getBody());
      String to = message.path("chat_id").asString();
      sent.add(new Sent(to, message.path("text").asString(), response.getBodyAsString()));
    }
    notifyAll();
  }

  private static String field(Request request, String name) {
    Matcher field =
        Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(request.getBodyAsString());
    return field.find() ? URLDecoder.decode(field.group(1), UTF_8) : "";
  }
}
