package org.plainline.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Messages from people, as Twilio and Telegram would bring them, and the accounts that fit. */
final class Webhooks {

  static final String PUBLIC_URL = "https://bot.example.org";

  static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
  static final String SMS = "/webhooks/sms";

  private static final String TOKEN = "a-token-for-trials-only";
  private static final String BOT = "471100:a-token-for-trials-only";
  private static final String SECRET = "a-secret-for-trials-only";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Webhooks() {}

  /** Settings of a server that takes them, and sends to these carriers. */
  static List<String> settings(String carriers) {
    return List.of(
        "plainline.public-url=" + PUBLIC_URL,
        "plainline.serve=sourced",
        "plainline.twilio.account-sid=" + ACCOUNT,
        "plainline.twilio.auth-token=" + TOKEN,
        "plainline.twilio.from=+15005550006",
        "plainline.twilio.api-url=" + carriers,
        "plainline.telegram.token=" + BOT,
        "plainline.telegram.webhook-secret=" + SECRET,
        "plainline.telegram.api-url=" + carriers);
  }

  /**
   * Settings of a node on this database that finds by words alone, at no sender's pace: that is
   * tested elsewhere and would only make a run long.
   *
   * @param data its own folder
   */
  static List<String> unhurried(String carriers, JdbcTables tables, Path data) {
    List<String> settings = new ArrayList<>(settings(carriers));
    settings.addAll(tables.settings());
    settings.addAll(
        List.of(
            "plainline.pace.sms-segments=1000",
            "plainline.pace.telegram-messages=1000",
            "plainline.data-dir=" + data,
            "plainline.search.model=off"));
    return settings;
  }

  static boolean telegram(String who) {
    return !who.startsWith("+");
  }

  /** A message of somebody, whose provider numbers it. */
  static HttpRequest message(String server, String who, long number, String words) {
    return telegram(who) ? chat(server, who, number, words) : text(server, who, number, words);
  }

  private static HttpRequest chat(String server, String who, long number, String words) {
    String update =
        ("{\"update_id\":%d,\"message\":{\"message_id\":%d,\"date\":1795435200,\"text\":\"%s\","
                + "\"from\":{\"id\":%s,\"is_bot\":false},"
                + "\"chat\":{\"id\":%s,\"type\":\"private\"}}}")
            .formatted(number, number, words, who, who);
    return post(server + "/webhooks/telegram", "application/json", update)
        .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
        .build();
  }

  private static HttpRequest text(String server, String who, long number, String words) {
    SortedMap<String, String> fields = fields(who, number, words);
    return post(server + SMS, "application/x-www-form-urlencoded", form(fields))
        .header("X-Twilio-Signature", signature(SMS, fields))
        .build();
  }

  static String form(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** What Twilio signs a form with that it posts to this path. */
  static String signature(String path, SortedMap<String, String> fields) {
    String signed =
        fields.entrySet().stream()
            .map(field -> field.getKey() + field.getValue())
            .collect(Collectors.joining("", PUBLIC_URL + path, ""));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The form of a text message. */
  static SortedMap<String, String> fields(String who, long number, String words) {
    return new TreeMap<>(
        Map.of(
            "MessageSid",
            "SM%032x".formatted(number),
            "AccountSid",
            ACCOUNT,
            "From",
            who,
            "To",
            "+15005550006",
            "NumMedia",
            "0",
            "Body",
            words));
  }

  private static HttpRequest.Builder post(String address, String type, String body) {
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(PATIENCE)
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }
}
