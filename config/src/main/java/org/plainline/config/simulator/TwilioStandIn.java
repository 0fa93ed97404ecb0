package org.plainline.config.simulator;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.config.settings.TwilioAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The part of Twilio's REST API that we use: create a message, list messages. */
@RestController
@ConditionalOnBooleanProperty("plainline.simulator")
@RequestMapping("/simulator/twilio/2010-04-01/Accounts/{accountSid}/Messages.json")
final class TwilioStandIn {

  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final TwilioAccount settings;
  private final SimulatedEvents events;
  private final SimulatedMessages messages;
  private final InstantSource clock;

  TwilioStandIn(
      TwilioAccount settings,
      SimulatedEvents events,
      SimulatedMessages messages,
      InstantSource clock) {
    this.settings = settings;
    this.events = events;
    this.messages = messages;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> create(
      @PathVariable String accountSid,
      @RequestHeader("Authorization") String authorization,
      @RequestParam MultiValueMap<String, String> form) {
    if (!authorised(accountSid, authorization)) {
      return refused(HttpStatus.UNAUTHORIZED, 20003, "Authenticate");
    }
    String to = form.getFirst("To");
    String body = form.getFirst("Body");
    if (to == null || body == null || body.isEmpty()) {
      return refused(HttpStatus.BAD_REQUEST, 21602, "Message body is required");
    }
    if (body.length() > 1600) {
      return refused(HttpStatus.BAD_REQUEST, 21617, "The body exceeds 1600 characters");
    }
    Map<String, Object> message = message(accountSid, to, body);
    messages.add(message);
    events.add(to, "sms", shown(body));
    messages.deliver(message, form.getFirst("StatusCallback"));
    return ResponseEntity.status(HttpStatus.CREATED).body(message);
  }

  @GetMapping
  ResponseEntity<Map<String, Object>> list(
      @PathVariable String accountSid,
      @RequestHeader("Authorization") String authorization,
      @RequestParam(name = "To", defaultValue = "") String to) {
    if (!authorised(accountSid, authorization)) {
      return refused(HttpStatus.UNAUTHORIZED, 20003, "Authenticate");
    }
    List<Map<String, Object>> found = messages.to(to);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("messages", found);
    page.put("page", 0);
    page.put("page_size", 50);
    page.put("end", Math.max(0, found.size() - 1));
    page.put("start", 0);
    page.put("next_page_uri", null);
    return ResponseEntity.ok(page);
  }

  private Map<String, Object> message(String accountSid, String to, String body) {
    String now = RFC_2822.format(clock.instant());
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("sid", "SM" + UUID.randomUUID().toString().replace("-", ""));
    message.put("account_sid", accountSid);
    message.put("to", to);
    message.put("from", settings.from());
    message.put("body", body);
    message.put("status", "queued");
    message.put("direction", "outbound-api");
    message.put("num_segments", String.valueOf(SmsSegments.of(body).count()));
    message.put("date_created", now);
    message.put("date_sent", now);
    message.put("date_updated", now);
    message.put("api_version", "2010-04-01");
    message.put("error_code", null);
    message.put("error_message", null);
    return message;
  }

  private static Map<String, Object> shown(String body) {
    SmsSegments segments = SmsSegments.of(body);
    return Map.of(
        "text", body,
        "segments", segments.count(),
        "encoding", segments.encoding().toString(),
        "characters", body.codePointCount(0, body.length()));
  }

  private boolean authorised(String accountSid, String authorization) {
    String pair = settings.accountSid() + ":" + settings.authToken();
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return accountSid.equals(settings.accountSid()) && authorization.equals(expected);
  }

  private static ResponseEntity<Map<String, Object>> refused(
      HttpStatus status, int code, String message) {
    return ResponseEntity.status(status)
        .body(Map.of("code", code, "message", message, "status", status.value()));
  }
}
