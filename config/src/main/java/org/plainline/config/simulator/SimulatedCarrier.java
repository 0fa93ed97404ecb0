package org.plainline.config.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.TelegramAccount;
import org.plainline.config.settings.TwilioAccount;

/** Calls our webhooks as the carriers do: over HTTP, and signed. */
final class SimulatedCarrier {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String publicUrl;
  private final TwilioAccount twilio;
  private final TelegramAccount telegram;

  SimulatedCarrier(PlainlineSettings plainline, TwilioAccount twilio, TelegramAccount telegram) {
    this.publicUrl = plainline.publicUrl();
    this.twilio = twilio;
    this.telegram = telegram;
  }

  /** Posts a form as Twilio does and gives back what our webhook answered. */
  HttpResponse<String> twilio(String path, Map<String, String> parameters) {
    SortedMap<String, String> sorted = new TreeMap<>(parameters);
    sorted.put("AccountSid", twilio.accountSid());
    sorted.put("ApiVersion", "2010-04-01");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(publicUrl + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature(publicUrl + path, sorted))
            .POST(HttpRequest.BodyPublishers.ofString(form(sorted)))
            .build();
    return sent(request);
  }

  /** Posts an update as Telegram does. */
  HttpResponse<String> telegram(String json) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(publicUrl + "/webhooks/telegram"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", telegram.webhookSecret())
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return sent(request);
  }

  private HttpResponse<String> sent(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("the webhook could not be reached at " + publicUrl, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while calling the webhook", e);
    }
  }

  private static String form(SortedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Twilio's documented scheme, written here a second time so that the channel's own is tested. */
  private String signature(String url, SortedMap<String, String> parameters) {
    StringBuilder signed = new StringBuilder(url);
    parameters.forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      byte[] key = twilio.authToken().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] digest = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA1", e);
    }
  }
}
