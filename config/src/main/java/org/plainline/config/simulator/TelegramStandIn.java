package org.plainline.config.simulator;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.plainline.config.settings.TelegramAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The part of the Telegram Bot API that we use: send a message, answer a button, set the hook. */
@RestController
@ConditionalOnBooleanProperty("plainline.simulator")
final class TelegramStandIn {

  private final TelegramAccount settings;
  private final SimulatedEvents events;
  private final InstantSource clock;
  private final AtomicLong messageIds = new AtomicLong(1000);

  TelegramStandIn(TelegramAccount settings, SimulatedEvents events, InstantSource clock) {
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  @PostMapping("/bot{token}/{method}")
  ResponseEntity<Map<String, Object>> call(
      @PathVariable String token,
      @PathVariable String method,
      @RequestBody(required = false) @Nullable Map<String, Object> arguments) {
    if (!token.equals(settings.token())) {
      return refused(HttpStatus.UNAUTHORIZED, "Unauthorized");
    }
    Map<String, Object> given = Objects.requireNonNullElse(arguments, Map.of());
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "sendmessage" -> sendMessage(given);
      case "answercallbackquery", "setwebhook", "deletewebhook", "setmycommands" -> done(true);
      default -> refused(HttpStatus.NOT_FOUND, "Not Found: the simulator has no " + method);
    };
  }

  /**
   * Webhooks are set by a form, which may carry a certificate; ours is known without reading it.
   */
  @PostMapping(path = "/bot{token}/{method}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Map<String, Object>> form(
      @PathVariable String token, @PathVariable String method) {
    return call(token, method, null);
  }

  private ResponseEntity<Map<String, Object>> sendMessage(Map<String, Object> arguments) {
    Object chat = arguments.get("chat_id");
    Object text = arguments.get("text");
    if (chat == null || text == null || text.toString().isEmpty()) {
      return refused(HttpStatus.BAD_REQUEST, "Bad Request: message text is empty");
    }
    if (text.toString().length() > 4096) {
      return refused(HttpStatus.BAD_REQUEST, "Bad Request: message is too long");
    }
    Map<String, Object> detail = new LinkedHashMap<>(arguments);
    long messageId = messageIds.incrementAndGet();
    detail.put("message_id", messageId);
    events.add(chat.toString(), "telegram", detail);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("message_id", messageId);
    message.put("date", clock.instant().getEpochSecond());
    message.put("chat", Map.of("id", Long.valueOf(chat.toString()), "type", "private"));
    message.put("text", text);
    return done(message);
  }

  private static ResponseEntity<Map<String, Object>> done(Object result) {
    return ResponseEntity.ok(Map.of("ok", true, "result", result));
  }

  private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String why) {
    return ResponseEntity.status(status)
        .body(Map.of("ok", false, "error_code", status.value(), "description", why));
  }
}
