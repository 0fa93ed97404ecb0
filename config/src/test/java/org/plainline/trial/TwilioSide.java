package org.plainline.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.plainline.channels.twilio.OpenApi;

/** Twilio's Messages, held against Twilio's own contract. */
final class TwilioSide {

  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int LISTED_MAX = 50;

  private final ObjectMapper json = new ObjectMapper();
  private final OpenApi contract = new OpenApi();
  private final Ledger ledger;
  private final Function<String, Fault> faults;

  TwilioSide(Ledger ledger, Function<String, Fault> faults) {
    this.ledger = ledger;
    this.faults = faults;
  }

  Answer answer(HttpExchange exchange, String body) {
    return exchange.getRequestMethod().equals("GET")
        ? list(fields(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")))
        : create(fields(body));
  }

  private Answer create(Map<String, String> fields) {
    ledger.violations(contract.newMessage(fields));
    String to = fields.getOrDefault("To", "");
    Fault fault = faults.apply(to);
    Optional<Ledger.Taken> taken = ledger.attempt(to, fields.getOrDefault("Body", ""), fault);
    return switch (fault) {
      case NONE -> Answer.json(201, message(taken.orElseThrow()).toString());
      case STATUS_500 -> failed(500);
      case STATUS_502_HTML -> Answer.html(502);
      case STATUS_503, TAKEN_THEN_503 -> failed(503);
      case STATUS_504 -> failed(504);
      case HTML_200 -> Answer.html(200);
      case DROPPED, TAKEN_THEN_DROPPED -> Answer.none(Answer.DROP);
      case HANGS -> Answer.none(Answer.HANG);
      case TAKEN_WITHOUT_ID ->
          Answer.json(201, message(taken.orElseThrow()).put("sid", "").toString());
      case SLOW_DOWN_429 -> refused(429, 20429).retryAfter(1);
      case GONE -> refused(400, 21610);
      case REFUSED -> refused(400, 21408);
    };
  }

  /** Newest first, as Twilio lists them. */
  private Answer list(Map<String, String> query) {
    ledger.violations(contract.messageList(query));
    ArrayNode messages = json.createArrayNode();
    ledger.taken(query.getOrDefault("To", "")).reversed().stream()
        .limit(LISTED_MAX)
        .forEach(taken -> messages.add(message(taken)));
    ObjectNode page = json.createObjectNode().put("page", 0).put("page_size", LISTED_MAX);
    page.set("messages", messages);
    return Answer.json(200, page.toString());
  }

  private ObjectNode message(Ledger.Taken taken) {
    String created = RFC_2822.format(Instant.ofEpochMilli(taken.at()));
    return json.createObjectNode()
        .put("sid", "SM%032d".formatted(Long.parseLong(taken.id())))
        .put("to", taken.to())
        .put("body", taken.text())
        .put("status", "queued")
        .put("direction", "outbound-api")
        .put("date_created", created);
  }

  private Answer failed(int status) {
    return Answer.json(status, "{\"code\":20500,\"message\":\"failed\",\"status\":500}");
  }

  private Answer refused(int status, int code) {
    ObjectNode body = json.createObjectNode();
    return Answer.json(
        status, body.put("code", code).put("message", "refused").put("status", status).toString());
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new TreeMap<>();
    for (String pair : List.of(form.split("&"))) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return fields;
  }
}
