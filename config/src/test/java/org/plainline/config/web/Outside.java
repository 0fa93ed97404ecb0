package org.plainline.config.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts webhooks from outside, with a signing of its own, written from Twilio's description. */
final class Outside {

  private static final Pattern REDIRECT = Pattern.compile("<Redirect[^>]*>([^<]+)</Redirect>");

  private static final Duration STALLED = Duration.ofSeconds(4);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  Outside(String address) {
    this.address = address;
  }

  /**
   * A form as Twilio would post it, raw as given, signed with this token. As Twilio does, it asks
   * again where it is told to.
   */
  HttpResponse<String> twilio(String path, String form, String token)
      throws IOException, InterruptedException {
    return followed(form(path, form, signature(address + path, form, token)), form, token);
  }

  private HttpResponse<String> followed(HttpResponse<String> answer, String form, String token)
      throws IOException, InterruptedException {
    Matcher elsewhere = REDIRECT.matcher(answer.body());
    return elsewhere.find() ? twilio(elsewhere.group(1), form, token) : answer;
  }

  /** The same with the mark that a repeated request of Twilio has in common with the first. */
  HttpResponse<String> twilio(String path, String form, String token, String mark)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature(address + path, form, token))
            .header("I-Twilio-Idempotency-Token", mark)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return followed(http.send(request, HttpResponse.BodyHandlers.ofString()), form, token);
  }

  /** A form with any signature. */
  HttpResponse<String> form(String path, String form, String signature)
      throws IOException, InterruptedException {
    return post(path, "application/x-www-form-urlencoded", form, "X-Twilio-Signature", signature);
  }

  /** An update as Telegram would post it. */
  HttpResponse<String> telegram(String update, String secret)
      throws IOException, InterruptedException {
    return post(
        "/webhooks/telegram",
        "application/json",
        update,
        "X-Telegram-Bot-Api-Secret-Token",
        secret);
  }

  /** A request without any proof of who sent it. */
  HttpResponse<String> unsigned(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** A page that somebody asks for over a line that stalls; all that comes back. */
  String slowly(String path) throws IOException, InterruptedException {
    URI server = URI.create(address);
    try (Socket line = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = line.getOutputStream();
      out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n").getBytes(ISO_8859_1));
      out.flush();
      Thread.sleep(STALLED);
      out.write("Connection: close\r\n\r\n".getBytes(ISO_8859_1));
      out.flush();
      return new String(line.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** JSON as a page sends it, with what the browser says about where that page comes from. */
  HttpResponse<String> console(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** JSON from a program that asks. */
  HttpResponse<String> json(String path, String body) throws IOException, InterruptedException {
    return post(path, "application/json", body, "X-Asked-By", "a test");
  }

  private HttpResponse<String> post(
      String path, String type, String body, String header, String proof)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .header(header, proof)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Twilio: the address, then each field sorted by name, name and value without anything between;
   * HMAC-SHA1 with the token; base64. Of a repeated field, equal values count once.
   */
  static String signature(String url, String form, String token) {
    String fields =
        Arrays.stream(form.split("&"))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("=", 2))
            .map(pair -> decoded(pair[0]) + "\0" + (pair.length > 1 ? decoded(pair[1]) : ""))
            .sorted()
            .distinct()
            .map(pair -> pair.replaceFirst("\0", ""))
            .collect(Collectors.joining());
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
      mac.update(url.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(fields.getBytes(ISO_8859_1)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A character a byte, so that bytes that are no UTF-8 are signed as they are. */
  private static String decoded(String encoded) {
    return URLDecoder.decode(encoded, ISO_8859_1);
  }
}
