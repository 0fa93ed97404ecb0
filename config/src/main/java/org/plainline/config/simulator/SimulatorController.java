package org.plainline.config.simulator;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the three phones of the page do. */
@RestController
@ConditionalOnBooleanProperty("plainline.simulator")
@RequestMapping("/simulator/api")
final class SimulatorController {

  private final SimulatedCarrier carrier;
  private final SimulatedChats chats;
  private final SimulatedEvents events;
  private final CallPlaces places;

  SimulatorController(
      SimulatedCarrier carrier, SimulatedChats chats, SimulatedEvents events, CallPlaces places) {
    this.carrier = carrier;
    this.chats = chats;
    this.events = events;
    this.places = places;
  }

  /** A text message typed on the SMS phone. */
  record Sms(String phone, String text) {

    Sms {
      phone = orEmpty(phone);
      text = orEmpty(text);
    }
  }

  /**
   * Something that happens in a call.
   *
   * @param call the call's id
   * @param phone who calls
   * @param action the webhook's path, as the TwiML named it
   * @param speech words said; empty if none
   * @param digits keys pressed; empty if none
   * @param confidence how sure the carrier's recogniser is of the words, 0 to 1
   */
  record CallStep(
      String call, String phone, String action, String speech, String digits, double confidence) {

    CallStep {
      call = orEmpty(call);
      phone = orEmpty(phone);
      action = orEmpty(action);
      speech = orEmpty(speech);
      digits = orEmpty(digits);
    }
  }

  /** A message typed in the chat, or a button tapped: {@code data} of message {@code message}. */
  record Chat(long chat, String text, String data, long message) {

    Chat {
      text = orEmpty(text);
      data = orEmpty(data);
    }
  }

  @PostMapping("/sms")
  Map<String, Object> sms(@RequestBody Sms sms) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    parameters.put("MessageSid", sid);
    parameters.put("SmsSid", sid);
    parameters.put("SmsMessageSid", sid);
    parameters.put("From", sms.phone());
    parameters.put("To", SimulatedAccounts.OUR_NUMBER);
    parameters.put("Body", sms.text());
    parameters.put("NumMedia", "0");
    parameters.put("NumSegments", "1");
    parameters.put("SmsStatus", "received");
    parameters.put("FromCity", "SPRINGFIELD");
    parameters.put("FromCountry", "US");
    return shown(carrier.twilio("/webhooks/sms", parameters));
  }

  @PostMapping("/call")
  Map<String, Object> call(@RequestBody CallStep step) {
    if (!step.action().matches("/webhooks/voice(/turn|/person|/status|/wait[.0-9a-f]+)?")) {
      return Map.of("status", 400, "body", "the simulator calls only the voice webhooks");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("CallSid", step.call());
    parameters.put("From", step.phone());
    parameters.put("To", SimulatedAccounts.OUR_NUMBER);
    parameters.put("Direction", "inbound");
    boolean over = step.action().endsWith("/status");
    parameters.put("CallStatus", over ? "completed" : "in-progress");
    if (step.action().endsWith("/person")) {
      parameters.put("DialCallStatus", "no-answer");
    }
    if (!step.digits().isEmpty()) {
      parameters.put("Digits", step.digits());
    }
    if (!step.speech().isEmpty()) {
      parameters.put("SpeechResult", step.speech());
      parameters.put("Confidence", Double.toString(step.confidence()));
    }
    Map<String, Object> shown =
        new LinkedHashMap<>(shown(carrier.twilio(step.action(), parameters)));
    shown.put("place", places.of(step.phone()));
    return shown;
  }

  @PostMapping("/chat")
  Map<String, Object> chat(@RequestBody Chat chat) {
    String update =
        chat.data().isEmpty()
            ? chats.message(chat.chat(), chat.text())
            : chats.button(chat.chat(), chat.data(), chat.message());
    return shown(carrier.telegram(update));
  }

  @GetMapping("/events")
  ResponseEntity<List<SimulatedEvents.Event>> events(
      @RequestParam String phone, @RequestParam(defaultValue = "0") long after) {
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(events.after(after, phone));
  }

  /** JSON may leave out what the type promises. */
  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static Map<String, Object> shown(HttpResponse<String> response) {
    return Map.of("status", response.statusCode(), "body", response.body());
  }
}
