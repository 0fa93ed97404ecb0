package org.plainline.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Says what Telegram would say, and holds every call against Telegram's own contract. */
final class TelegramStandIn implements AutoCloseable {

  static final String TOKEN = "4711:canary-token-AAF";
  static final String SECRET = "canary-secret_22";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call as it came in. */
  record Call(String method, ObjectNode json) {}

  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private final WireMockServer server =
      new WireMockServer(
          options().bindAddress("127.0.0.1").dynamicPort().extensions(new Arrivals()));
  private final TelegramContract contract = new TelegramContract();

  TelegramStandIn() {
    server.start();
    forget();
  }

  TelegramSettings settings() {
    URI here = URI.create("http://127.0.0.1:" + server.port());
    return new TelegramSettings(TOKEN, here, Optional.of(SECRET));
  }

  /** Forgets all calls; every method but those scripted later is answered with true. */
  void forget() {
    server.resetAll();
    server.stubFor(any(urlMatching(".*")).atPriority(9).willReturn(ok("true")));
  }

  /** Answers calls of a method one after the other; the last answer stays. */
  void script(String method, ResponseDefinitionBuilder... answers) {
    for (int n = 0; n < answers.length; n++) {
      server.stubFor(
          any(urlMatching("/bot" + TOKEN + "/(?i)" + method))
              .inScenario(method)
              .whenScenarioStateIs(state(n))
              .willSetStateTo(state(Math.min(n + 1, answers.length - 1)))
              .willReturn(answers[n]));
    }
  }

  private static String state(int n) {
    return n == 0 ? STARTED : "answer " + n;
  }

  /** Tells the listener of each method when it is called, before the answer. */
  void onCall(Consumer<String> listener) {
    listeners.add(listener);
  }

  private final class Arrivals implements StubRequestFilterV2 {

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
      listeners.forEach(listener -> listener.accept(method(request)));
      return RequestFilterAction.continueWith(request);
    }

    @Override
    public String getName() {
      return "arrivals";
    }
  }

  /** All calls so far in order. */
  List<Call> calls() {
    return server.getAllServeEvents().reversed().stream()
        .map(event -> new Call(method(event.getRequest()), json(event.getRequest())))
        .toList();
  }

  List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** What is wrong with the calls so far by the contract. */
  List<String> violations() {
    var violations = new ArrayList<String>();
    for (Call call : calls()) {
      violations.addAll(contract.violations(call.method(), call.json()));
    }
    return violations;
  }

  static ResponseDefinitionBuilder ok(String result) {
    return answer(200, "{\"ok\":true,\"result\":" + result + "}");
  }

  static ResponseDefinitionBuilder answer(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", body.startsWith("{") ? "application/json" : "text/html")
        .withBody(body);
  }

  static ResponseDefinitionBuilder failure(int code, String description) {
    return answer(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
  }

  /** A batch of updates as JSON. */
  static String batch(String... updates) {
    return "[" + String.join(",", updates) + "]";
  }

  /** An update as JSON: somebody said something. */
  static String said(int id, String words) {
    return ("{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1795435200,"
            + "\"text\":\"%s\",\"chat\":{\"id\":990077,\"type\":\"private\"}}}")
        .formatted(id, words);
  }

  @Override
  public void close() {
    server.stop();
  }

  private static String method(Request request) {
    return TelegramContract.method(request.getUrl());
  }

  /** The parameters: a JSON body less the method's own name, or the parts of a form. */
  private static ObjectNode json(Request request) {
    try {
      if (!request.isMultipart()) {
        var body = (ObjectNode) JSON.readTree(request.getBody());
        body.remove("method");
        return body;
      }
      ObjectNode form = JSON.createObjectNode();
      for (Request.Part part : request.getParts()) {
        form.set(part.getName(), value(part.getBody().asString()));
      }
      return form;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forms carry numbers and lists as JSON, and text as it is. */
  private static JsonNode value(String text) throws IOException {
    boolean json = text.matches("[0-9]+") || text.startsWith("[") || text.startsWith("{");
    return json ? JSON.readTree(text.getBytes(UTF_8)) : JSON.getNodeFactory().textNode(text);
  }
}
