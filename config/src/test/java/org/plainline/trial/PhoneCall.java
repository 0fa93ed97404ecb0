package org.plainline.trial;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One call, as Twilio reports it: its id and its caller's number follow from a number. */
final class PhoneCall {

  /**
   * What is posted.
   *
   * @param fields of the form, sorted by name as the signature wants them
   * @param token the same if the request is repeated
   */
  record Request(String path, SortedMap<String, String> fields, String token) {}

  private static final String TURN = "/webhooks/voice/turn";

  private final long number;
  private final AtomicInteger requests = new AtomicInteger();

  PhoneCall(long number) {
    this.number = number;
  }

  /** It was answered. */
  Request started() {
    return request("/webhooks/voice", Map.of("CallStatus", "in-progress"));
  }

  /**
   * @param confidence of the recogniser, 0 to 1
   */
  Request said(String words, double confidence) {
    return request(
        TURN,
        Map.of(
            "CallStatus",
            "in-progress",
            "SpeechResult",
            words,
            "Confidence",
            Double.toString(confidence)));
  }

  Request pressed(int key) {
    return request(TURN, Map.of("CallStatus", "in-progress", "Digits", Integer.toString(key)));
  }

  /** Nothing was said and no key was pressed. */
  Request quiet() {
    return request(TURN, Map.of("CallStatus", "in-progress"));
  }

  /** Asked for what comes next. */
  Request waiting(String path) {
    return request(path, Map.of("CallStatus", "in-progress"));
  }

  /** Somebody hung up. */
  Request over() {
    return request("/webhooks/voice/status", Map.of("CallStatus", "completed"));
  }

  private Request request(String path, Map<String, String> news) {
    SortedMap<String, String> fields = new TreeMap<>(news);
    fields.putAll(
        Map.of(
            "AccountSid",
            Webhooks.ACCOUNT,
            "CallSid",
            "CA%032x".formatted(number),
            "From",
            "+2547%08d".formatted(number % 100_000_000),
            "To",
            "+15005550006",
            "Direction",
            "inbound",
            "ApiVersion",
            "2010-04-01"));
    return new Request(path, fields, number + "-" + requests.incrementAndGet());
  }
}
