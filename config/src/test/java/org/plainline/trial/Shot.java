package org.plainline.trial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;

/** A whole HTTP request as bytes, made before the measuring begins. */
final class Shot {

  private Shot() {}

  /** A signed text message. */
  static byte[] text(String who, long number, String words) {
    SortedMap<String, String> fields = Webhooks.fields(who, number, words);
    return of(Webhooks.SMS, signature(Webhooks.SMS, fields), Webhooks.form(fields));
  }

  /** The same body for a server that only stores it. */
  static byte[] bare(String who, long number, String words) {
    return of("/store", "", Webhooks.form(Webhooks.fields(who, number, words)));
  }

  /** What is posted about a call, signed. */
  static byte[] call(PhoneCall.Request request) {
    String headers =
        signature(request.path(), request.fields())
            + "I-Twilio-Idempotency-Token: %s\r\n".formatted(request.token());
    return of(request.path(), headers, Webhooks.form(request.fields()));
  }

  private static String signature(String path, SortedMap<String, String> fields) {
    return "X-Twilio-Signature: " + Webhooks.signature(path, fields) + "\r\n";
  }

  private static byte[] of(String path, String headers, String form) {
    byte[] body = form.getBytes(UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\n%s".formatted(path, headers)
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(body.length);
    byte[] start = head.getBytes(ISO_8859_1);
    byte[] shot = new byte[start.length + body.length];
    System.arraycopy(start, 0, shot, 0, start.length);
    System.arraycopy(body, 0, shot, start.length, body.length);
    return shot;
  }
}
