package org.plainline.trial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A whole HTTP request as bytes, made before the measuring begins. */
final class Shot {

  private Shot() {}

  /** A signed text message. */
  static byte[] text(String who, long number, String words) {
    return of(
        "/webhooks/sms",
        "X-Twilio-Signature: " + Webhooks.signature(who, number, words) + "\r\n",
        Webhooks.form(who, number, words));
  }

  /** The same body for a server that only stores it. */
  static byte[] bare(String who, long number, String words) {
    return of("/store", "", Webhooks.form(who, number, words));
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
