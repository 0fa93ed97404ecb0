package org.plainline.channels.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.WebhookRequest;

/** Requests as Twilio makes and signs them. */
public final class TwilioRequests {

  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  public static final String ACCOUNT = "AC" + "0123456789abcdef".repeat(2);
  public static final String TOKEN = "canary-token-7f3a";
  public static final String NEXT_TOKEN = "canary-next-token-91bc";
  public static final String OURS = "+15550009999";
  public static final URI PUBLIC = URI.create("https://line.example.org");

  private TwilioRequests() {}

  public static TwilioSettings settings(String apiUrl) {
    return new TwilioSettings(ACCOUNT, TOKEN, NEXT_TOKEN, OURS, "", PUBLIC, URI.create(apiUrl));
  }

  /** A signed POST of a form; fields in order, each value as Twilio encodes it. */
  public static WebhookRequest post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return signed(path, body.getBytes(UTF_8));
  }

  /** A signed POST of any bytes; what is no form is signed as if it had no fields. */
  public static WebhookRequest signed(String path, byte[] body) {
    return request(path, body, List.of(signature(TOKEN, PUBLIC + path, fieldsOf(body))));
  }

  public static WebhookRequest request(String path, byte[] body, List<String> signatures) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("content-type", List.of("application/x-www-form-urlencoded"));
    headers.put("x-twilio-signature", signatures);
    return new WebhookRequest("POST", path, "", headers, body, NOW);
  }

  /** Requests that carry this body but that Twilio did not sign. */
  public static List<WebhookRequest> forged(WebhookRequest good) {
    String path = good.path();
    byte[] fields = fieldsOf(good.body());
    String right = good.headers().get("x-twilio-signature").getFirst();
    List<List<String>> wrong = new ArrayList<>();
    wrong.add(List.of());
    wrong.add(List.of(""));
    wrong.add(List.of(" "));
    wrong.add(List.of(right, right));
    wrong.add(List.of(right + "\n"));
    wrong.add(List.of(right.toLowerCase()));
    wrong.add(List.of(signature("another token", PUBLIC + path, fields)));
    wrong.add(List.of(signature(TOKEN, "http://line.example.org" + path, fields)));
    wrong.add(List.of(signature(TOKEN, "https://evil.example.org" + path, fields)));
    wrong.add(List.of(signature(TOKEN, PUBLIC + ":9999" + path, fields)));
    wrong.add(List.of(signature(TOKEN, PUBLIC + path + "/", fields)));
    wrong.add(List.of(signature(TOKEN, PUBLIC + path, new byte[0])));
    List<WebhookRequest> forged = new ArrayList<>();
    wrong.forEach(signatures -> forged.add(request(path, good.body(), signatures)));
    forged.add(with(good, "PUT", "", Map.of()));
    forged.add(with(good, "GET", "", Map.of()));
    forged.add(with(good, "POST", "a=b", Map.of()));
    forged.add(with(good, "POST", "bodySHA256=" + "0".repeat(64), Map.of()));
    String evil = signature(TOKEN, "https://evil.example.org" + path, fields);
    forged.add(with(good, "POST", "", evilHeaders(evil)));
    forged.add(
        request(path, (new String(good.body(), UTF_8) + "&x=y").getBytes(UTF_8), List.of(right)));
    forged.add(request(path, new byte[TwilioSignature.BODY_BYTES_MAX + 1], List.of(right)));
    return forged;
  }

  public static String signature(String token, String address, byte[] fields) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
      mac.update(address.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(fields));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> evilHeaders(String signature) {
    return Map.of(
        "host", List.of("evil.example.org"),
        "x-forwarded-host", List.of("evil.example.org"),
        "x-forwarded-proto", List.of("https"),
        "x-twilio-signature", List.of(signature));
  }

  private static WebhookRequest with(
      WebhookRequest good, String method, String query, Map<String, List<String>> headers) {
    Map<String, List<String>> all = new HashMap<>(good.headers());
    all.putAll(headers);
    return new WebhookRequest(method, good.path(), query, all, good.body(), NOW);
  }

  private static byte[] fieldsOf(byte[] body) {
    try {
      return Form.parse(body).signed();
    } catch (ForgedRequest _) {
      return new byte[0];
    }
  }

  /** Percent-encodes; a lone surrogate becomes the three bytes that broken senders make of it. */
  private static String encode(String text) {
    var bytes = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(c -> {
          if (c >= 0xD800 && c <= 0xDFFF) {
            bytes.write(0xE0 | (c >> 12));
            bytes.write(0x80 | ((c >> 6) & 0x3F));
            bytes.write(0x80 | (c & 0x3F));
          } else {
            bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
          }
        });
    StringBuilder encoded = new StringBuilder();
    for (byte b : bytes.toByteArray()) {
      String one = new String(new byte[] {b}, ISO_8859_1);
      encoded.append(
          b == ' ' ? "+" : one.matches("[A-Za-z0-9._-]") ? one : String.format("%%%02X", b & 0xFF));
    }
    return encoded.toString();
  }
}
