package org.plainline.config.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SMS that the stand-in took, and what it reports about them. */
final class SimulatedMessages {

  private static final Logger log = LoggerFactory.getLogger(SimulatedMessages.class);
  private static final int MESSAGES_MAX = 500;

  private final List<Map<String, Object>> messages = new ArrayList<>();
  private final SimulatedCarrier carrier;

  SimulatedMessages(SimulatedCarrier carrier) {
    this.carrier = carrier;
  }

  synchronized void add(Map<String, Object> message) {
    messages.addFirst(message);
    if (messages.size() > MESSAGES_MAX) {
      messages.removeLast();
    }
  }

  synchronized List<Map<String, Object>> to(String number) {
    return messages.stream().filter(message -> number.equals(message.get("to"))).toList();
  }

  /** Reports "sent" and "delivered" in the background, as a carrier does. */
  void deliver(Map<String, Object> message, @Nullable String callback) {
    if (callback == null) {
      return;
    }
    Thread.ofVirtual().name("simulated-delivery").start(() -> report(message, callback));
  }

  private void report(Map<String, Object> message, String callback) {
    String path = callback.substring(callback.indexOf('/', "https://".length()));
    for (String status : List.of("sent", "delivered")) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("MessageSid", String.valueOf(message.get("sid")));
      parameters.put("SmsSid", String.valueOf(message.get("sid")));
      parameters.put("MessageStatus", status);
      parameters.put("SmsStatus", status);
      parameters.put("To", String.valueOf(message.get("to")));
      parameters.put("From", String.valueOf(message.get("from")));
      int answer = carrier.twilio(path, parameters).statusCode();
      if (answer >= 300) {
        log.warn("the status webhook answered {}", answer);
      }
    }
  }
}
