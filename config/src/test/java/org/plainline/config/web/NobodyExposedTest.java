package org.plainline.config.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Forms.ACCOUNT;
import static org.plainline.config.web.Forms.OURS;
import static org.plainline.config.web.Forms.call;
import static org.plainline.config.web.Forms.encoded;
import static org.plainline.config.web.Forms.fields;
import static org.plainline.config.web.Forms.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real application, told to log everything, meets people, forgers and failing providers. Then
 * its log, its files and its memory are searched for what it was told.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class NobodyExposedTest {

  /** Longer than a zip code, because five digits stand in many an id by chance. */
  private static final String PLACE = "998877665544";

  private static final String TOKEN = "canary-token-of-the-account";
  private static final String SECRET = "canary_secret_of_the_webhook";
  private static final String BOT = "123456:canaryabcdefghijklmnopqrstuvw";
  private static final String NUMBER = "+15557712399";
  private static final String REFUSED = "+15557712388";
  private static final String BROKEN = "+15557712377";
  private static final String CALLER = "+15557712366";
  private static final String CHAT = "987711234";
  private static final String WORDS = "my quokka has fever and zebrafishy cough";
  private static final String TRICKS = "\r\nERROR quokka\u001b[31m red \u202egnp\u2028";

  private final List<String> secrets = new ArrayList<>();
  private Carriers carriers;
  private OtherProcess plainline;
  private Outside outside;
  private int messages;

  @BeforeAll
  void meet(@TempDir Path folder) throws Exception {
    carriers = new Carriers();
    carriers.refuse(REFUSED, 400, "{\"code\":21614,\"message\":\"" + REFUSED + " quokka\"}");
    carriers.refuse(BROKEN, 503, "quokka " + BROKEN);
    List<String> settings = new ArrayList<>(database(folder.resolve("data")));
    settings.addAll(
        List.of(
            "plainline.public-url={here}",
            "plainline.serve=sourced",
            "plainline.search.model=off",
            "plainline.twilio.account-sid=" + ACCOUNT,
            "plainline.twilio.auth-token=" + TOKEN,
            "plainline.twilio.from=" + OURS,
            "plainline.twilio.api-url=" + carriers.address(),
            "plainline.telegram.token=" + BOT,
            "plainline.telegram.webhook-secret=" + SECRET,
            "plainline.telegram.api-url=" + carriers.address(),
            "logging.level.root=TRACE",
            "logging.level.com.twilio=TRACE",
            "logging.level.okhttp3=TRACE",
            "logging.level.org.telegram=TRACE",
            "logging.level.org.springframework.web=TRACE",
            "logging.level.org.apache=TRACE",
            "logging.level.com.zaxxer.hikari=TRACE",
            "logging.level.org.postgresql=TRACE",
            "logging.level.org.sqlite=TRACE"));
    plainline = OtherProcess.start(folder, settings.toArray(String[]::new));
    outside = new Outside(plainline.address());
    secrets.addAll(List.of(TOKEN, SECRET, BOT, "canary", "quokka", "zebrafishy", "Wilhelmina"));
    secrets.addAll(List.of("Quokkaville", PLACE, CHAT));
    Stream.of(NUMBER, REFUSED, BROKEN, CALLER)
        .flatMap(number -> forms(number).stream())
        .forEach(secrets::add);
    lost();
    people();
    forgers();
    carriers.sentTo(NUMBER, 2);
    carriers.sentTo(CHAT, 2);
    carriers.sentTo(REFUSED, 1);
    carriers.sentTo(BROKEN, 1);
  }

  /**
   * The settings of another database than the file.
   *
   * @param data is searched, so its files must be there
   */
  List<String> database(Path data) throws IOException {
    return List.of();
  }

  @AfterAll
  void stop() throws IOException {
    plainline.close();
    carriers.close();
  }

  @Test
  @Order(1)
  void the_log_at_its_loudest_names_nobody_and_quotes_nothing() throws Exception {
    String log = plainline.log();
    assertThat(log).contains("request refused").contains("\"level\":\"WARN\"");
    assertThat(log.lines().filter(line -> !line.startsWith("{") || !line.endsWith("}")))
        .as("what is no event: only what the runtime itself says")
        .allMatch(line -> line.startsWith("WARNING: "));
    assertThat(log).doesNotContain("\u001b", "\u202e", "\u2028");
    for (String secret : secrets) {
      assertThat(found(log, secret)).as(secret).isEmpty();
    }
  }

  @Test
  @Order(2)
  void the_files_name_nobody_even_while_replies_wait() throws Exception {
    assertThat(inFiles(List.of("CA0001"))).as("the search sees the id of the call").isNotEmpty();
    assertThat(inFiles(secrets)).isEmpty();
  }

  @Test
  @Order(3)
  void once_their_time_is_over_neither_files_nor_memory_hold_anybody() throws Exception {
    plainline.pass(31);
    overwriteBuffers();
    Thread.sleep(2_000); // connections that nobody uses are closed
    assertThat(inFiles(secrets)).isEmpty();
    byte[] memory = Files.readAllBytes(plainline.memory());
    assertThat(remains(memory, List.of("Messages wait in"))).as("the search sees").isNotEmpty();
    List<String> kept = new ArrayList<>(secrets);
    kept.removeAll(List.of(TOKEN, SECRET, BOT, "canary"));
    assertThat(remains(memory, kept)).isEmpty();
  }

  /** Everything that is found, so that one look is enough; in one pass, as there is much. */
  private static List<String> remains(byte[] memory, List<String> secrets) {
    Map<Integer, List<byte[]>> byBeginning = new HashMap<>();
    for (String secret : secrets) {
      for (Charset charset : List.of(ISO_8859_1, UTF_16BE, UTF_16LE)) {
        byte[] wanted = secret.getBytes(charset);
        byBeginning.computeIfAbsent(beginning(wanted, 0), _ -> new ArrayList<>()).add(wanted);
      }
    }
    boolean[] begins = new boolean[1 << 16];
    byBeginning.keySet().forEach(each -> begins[each] = true);
    List<String> remains = new ArrayList<>();
    for (int at = 0; at + 1 < memory.length && remains.size() < 40; at++) {
      int beginning = beginning(memory, at);
      if (begins[beginning]) {
        for (byte[] wanted : byBeginning.get(beginning)) {
          if (isAt(memory, at, wanted)) {
            remains.add(around(memory, at));
          }
        }
      }
    }
    return remains;
  }

  private static int beginning(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
    return at + wanted.length <= bytes.length
        && Arrays.mismatch(bytes, at, at + wanted.length, wanted, 0, wanted.length) < 0;
  }

  private static String around(byte[] bytes, int at) {
    int from = Math.max(0, at - 120);
    return new String(bytes, from, Math.min(300, bytes.length - from), ISO_8859_1);
  }

  /** Comes slower than all others: servers like to remember the slowest. */
  private void lost() throws Exception {
    String nowhere = "/quokka/" + NUMBER.substring(1) + "?from=" + CHAT;
    assertThat(outside.slowly(nowhere)).contains(" 404 ").doesNotContain("quokka");
  }

  private void people() throws Exception {
    String places =
        "&FromCity=Quokkaville&FromZip="
            + PLACE
            + "&ToCity=Quokkaville&FromState=Quokkaville"
            + "&ProfileName=Wilhelmina";
    for (String from : List.of(NUMBER, REFUSED, BROKEN)) {
      String form = text("SM" + messages++, from, WORDS) + places;
      assertThat(outside.twilio("/webhooks/sms", form, TOKEN).statusCode()).isEqualTo(200);
    }
    String odd = fields("SM" + messages++, NUMBER) + places + "&Body=" + encoded(TRICKS);
    assertThat(outside.twilio("/webhooks/sms", odd, TOKEN).statusCode()).isEqualTo(200);
    String call = call("0001", CALLER) + "&CallerCity=Quokkaville&CallerName=Wilhelmina";
    outside.twilio("/webhooks/voice", call, TOKEN);
    String said = call + "&SpeechResult=" + encoded(WORDS) + "&Confidence=0.9";
    assertThat(outside.twilio("/webhooks/voice/turn", said, TOKEN).body()).contains("<Say");
    chat("\"text\":\"" + WORDS + "\"");
    chat("\"location\":{\"latitude\":12." + PLACE + ",\"longitude\":4." + PLACE + "}");
  }

  private void chat(String what) throws Exception {
    String update =
        ("{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1795435200,%s,"
                + "\"from\":{\"id\":%s,\"is_bot\":false,\"first_name\":\"Wilhelmina\"},"
                + "\"chat\":{\"id\":%s,\"type\":\"private\",\"first_name\":\"Wilhelmina\"}}}")
            .formatted(70 + messages++, what, CHAT, CHAT);
    assertThat(outside.telegram(update, SECRET).statusCode()).isEqualTo(200);
  }

  private void forgers() throws Exception {
    String form = text("SM9", NUMBER, WORDS);
    String digits = NUMBER.substring(1);
    for (String route : List.of("sms", "sms/status", "voice", "voice/turn", "voice/status")) {
      outside.form("/webhooks/" + route, form, "canary-forged-signature");
      outside.unsigned("POST", "/webhooks/" + route, form);
      outside.unsigned("GET", "/webhooks/" + route + "?From=" + digits + "&Body=quokka", "");
    }
    outside.telegram("{\"text\":\"" + WORDS + "\"", SECRET);
    outside.telegram("{\"text\":\"" + WORDS + "\"", "canary_forged_secret");
    outside.unsigned("POST", "/webhooks/" + digits + "/quokka", WORDS);
    outside.unsigned("PUT", "/quokka/" + digits + "?from=" + CHAT, "");
    outside.unsigned("POST", "/bot" + BOT + "/getMe", "quokka");
    outside.json("/api/v1/ask", "{\"text\": quokka " + NUMBER);
    outside.json("/api/v1/ask", "{\"text\":\"" + WORDS + "\",\"medium\":\"quokka\"}");
    outside.json("/api/v1/ask", "{\"text\":\"" + WORDS + "\",\"medium\":\"sms\"}");
  }

  /** A connection's buffers hold its last request until the next one overwrites them. */
  private void overwriteBuffers() throws Exception {
    String blank = "&Body=" + "+".repeat(2_000);
    for (int i = 0; i < 20; i++) {
      outside.twilio("/webhooks/sms", fields("SM8" + i, "12345") + blank, TOKEN);
    }
    for (int i = 0; i < 24; i++) {
      outside.telegram(
          ("{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1795435200,"
                  + "\"text\":\"how do i wash my hands\",\"chat\":{\"id\":%d,\"type\":\"private\"}}}")
              .formatted(900 + i, 500_100 + i),
          SECRET);
    }
    for (int i = 0; i < 24; i++) {
      carriers.sentTo(Integer.toString(500_100 + i), 1);
    }
  }

  private List<String> inFiles(List<String> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(plainline.data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        remains(bytes(file), wanted).forEach(each -> found.add(file + ": " + each));
      }
    }
    return found;
  }

  /** A database that runs may delete a file while others are read. */
  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  /** A number as people and programs write it. */
  private static List<String> forms(String number) {
    String ten = number.substring(2);
    String dashed = ten.replaceFirst("(...)(...)(....)", "$1-$2-$3");
    return List.of(
        ten, dashed, ten.replaceFirst("(...)(...)(....)", "($1) $2-$3"), "7" + ten.substring(4));
  }

  /** The lines in which it is found, for whoever has to find out why. */
  private static List<String> found(String log, String secret) {
    return log.lines().filter(line -> line.contains(secret)).limit(3).toList();
  }
}
