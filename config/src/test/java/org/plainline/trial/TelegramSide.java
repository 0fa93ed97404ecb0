package org.plainline.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.plainline.channels.telegram.TelegramContract;

/** Telegram's Bot API, held against its own contract. */
final class TelegramSide {

  private final ObjectMapper json = new ObjectMapper();
  private final TelegramContract contract = new TelegramContract();
  private final Ledger ledger;
  private final Function<String, Fault> faults;

  TelegramSide(Ledger ledger, Function<String, Fault> faults) {
    this.ledger = ledger;
    this.faults = faults;
  }

  Answer answer(HttpExchange exchange, byte[] body) throws IOException {
    String method = TelegramContract.method(exchange.getRequestURI().getPath());
    if (!method.equals("sendMessage")) {
      return Answer.json(200, "{\"ok\":true,\"result\":true}");
    }
    ObjectNode parameters = (ObjectNode) json.readTree(body);
    parameters.remove("method");
    ledger.violations(contract.violations(method, parameters));
    return send(parameters.path("chat_id").asText(), parameters.path("text").asText());
  }

  private Answer send(String to, String text) {
    Fault fault = faults.apply(to);
    Optional<Ledger.Taken> taken = ledger.attempt(to, text, fault);
    return switch (fault) {
      case NONE -> sent(taken.orElseThrow());
      case STATUS_500 -> failed(500, "Internal Server Error", "");
      case STATUS_502_HTML -> Answer.html(502);
      case STATUS_503, TAKEN_THEN_503 -> failed(503, "Service Unavailable", "");
      case STATUS_504 -> failed(504, "Gateway Timeout", "");
      case HTML_200 -> Answer.html(200);
      case DROPPED, TAKEN_THEN_DROPPED -> Answer.none(Answer.DROP);
      case HANGS -> Answer.none(Answer.HANG);
      case TAKEN_WITHOUT_ID -> Answer.json(200, "{\"ok\":true}");
      case SLOW_DOWN_429 -> failed(429, "Too Many Requests", "\"retry_after\":1");
      case GONE -> failed(403, "Forbidden: bot was blocked by the user", "");
      case REFUSED -> failed(400, "Bad Request: upgraded", "\"migrate_to_chat_id\":-1001");
    };
  }

  private static Answer sent(Ledger.Taken taken) {
    return Answer.json(
        200,
        ("{\"ok\":true,\"result\":{\"message_id\":%s,\"date\":%d,"
                + "\"chat\":{\"id\":%s,\"type\":\"private\"},\"text\":\"x\"}}")
            .formatted(taken.id(), taken.at() / 1_000, taken.to()));
  }

  private static Answer failed(int code, String words, String parameters) {
    return Answer.json(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{%s}}"
            .formatted(code, words, parameters));
  }
}
