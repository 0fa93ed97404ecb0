package org.plainline.config.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.SECRET;
import static org.plainline.config.web.Accounts.TOKEN;
import static org.plainline.config.web.Forms.ACCOUNT;
import static org.plainline.config.web.Forms.OURS;
import static org.plainline.config.web.Forms.call;
import static org.plainline.config.web.Forms.encoded;
import static org.plainline.config.web.Forms.fields;
import static org.plainline.config.web.Forms.table;
import static org.plainline.config.web.Forms.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.config.RunningPlainline;

/** The real application, asked from outside as the carriers ask it, and answering to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WebhooksTest {

  private static final String NEXT_TOKEN = "token-to-come";
  private static final String FEVER = "my mum has fever and cough wat do i do";

  private Carriers carriers;
  private RunningPlainline plainline;
  private Outside outside;
  private int people;

  @BeforeAll
  void start(@TempDir Path data) {
    carriers = new Carriers();
    plainline =
        RunningPlainline.start(
            data,
            Accounts.phoneAndChat(carriers, "plainline.twilio.next-auth-token=" + NEXT_TOKEN));
    outside = new Outside(plainline.address());
  }

  @AfterAll
  void stop() {
    plainline.close();
    carriers.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {TOKEN, NEXT_TOKEN})
  void a_signed_text_message_is_answered(String token) throws Exception {
    String from = somebody();
    var answer = outside.twilio("/webhooks/sms", text("SM" + from, from, FEVER), token);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).endsWith("<Response/>");
    assertThat(carriers.sentTo(from, 1)).isEqualTo(plainline.ask(FEVER, "sms").parts());
  }

  @Test
  void a_signed_call_is_answered() throws Exception {
    String call = call(somebody(), somebody());
    assertThat(outside.twilio("/webhooks/voice", call, TOKEN).body())
        .contains("<Gather")
        .contains("action=\"/webhooks/voice/turn\"");
    String said = call + "&SpeechResult=" + encoded(FEVER) + "&Confidence=0.9";
    String twiml = outside.twilio("/webhooks/voice/turn", said, TOKEN).body();
    assertThat(plainline.ask(FEVER, "speech").parts().stream().flatMap(String::lines))
        .hasSizeGreaterThan(2)
        .allMatch(twiml::contains);
    var over = outside.twilio("/webhooks/voice/status", call + "&CallStatus=completed", TOKEN);
    assertThat(over.statusCode()).isEqualTo(200);
  }

  @Test
  void a_telegram_message_is_answered() throws Exception {
    String chat = Integer.toString(990_000 + people++);
    String update =
        ("{\"update_id\":77,\"message\":{\"message_id\":1,\"date\":1795435200,\"text\":\"%s\","
                + "\"chat\":{\"id\":%s,\"type\":\"private\"}}}")
            .formatted(FEVER, chat);
    assertThat(outside.telegram(update, SECRET).statusCode()).isEqualTo(200);
    assertThat(carriers.sentTo(chat, 1)).isEqualTo(plainline.ask(FEVER, "chat").parts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sms",
        "sms/status",
        "voice",
        "voice/turn",
        "voice/person",
        "voice/wait.1.61",
        "voice/status"
      })
  void what_twilio_did_not_sign_is_refused_without_a_word(String route) throws Exception {
    String path = "/webhooks/" + route;
    String from = somebody();
    String form = text("SM" + from, from, "fever") + "&CallSid=CA" + from;
    String there = plainline.address();
    String genuine = Outside.signature(there + path, form, TOKEN);
    expectRefused(outside.unsigned("POST", path, form));
    expectRefused(outside.form(path, form, ""));
    expectRefused(outside.form(path, form, "forged"));
    expectRefused(outside.form(path, form, Outside.signature(there + path, form, "guess")));
    expectRefused(outside.form(path, form, Outside.signature(there + "/other", form, TOKEN)));
    expectRefused(outside.form(path, form + "&Body=changed", genuine));
    expectRefused(outside.form(path + "?added=1", form, genuine));
    String other = form.replace(ACCOUNT, "AC" + "f".repeat(32));
    expectRefused(outside.twilio(path, other, TOKEN));
    assertThat(outside.form(path, form, genuine).statusCode()).isLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "guess", SECRET + "x"})
  void what_telegram_did_not_send_is_refused_without_a_word(String secret) throws Exception {
    expectRefused(outside.telegram("{\"update_id\":5}", secret));
    expectRefused(outside.unsigned("POST", "/webhooks/telegram", "{\"update_id\":5}"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,sms",
    "PUT,sms/status",
    "DELETE,voice",
    "PATCH,voice/turn",
    "GET,voice/status",
    "GET,telegram",
    "PUT,telegram"
  })
  void webhooks_are_posted(String method, String route) throws Exception {
    assertThat(outside.unsigned(method, "/webhooks/" + route, "").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pigeon", "SMS", "sms2", "sms/a/b", "%2e%2e/x"})
  void a_channel_that_is_not_there_is_not_found(String channel) throws Exception {
    int status = outside.unsigned("POST", "/webhooks/" + channel, "").statusCode();
    assertThat(status).isBetween(400, 404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/simulator",
    "GET,/simulator/index.html",
    "POST,/simulator/api/sms",
    "POST,/simulator/twilio/2010-04-01/Accounts/AC0/Messages.json",
    "POST,/bot1:a/sendMessage"
  })
  void nobody_stands_in_for_the_carriers_unless_told_to(String method, String path)
      throws Exception {
    assertThat(outside.unsigned(method, path, "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 1 << 20, (1 << 20) + 1})
  void a_huge_body_is_refused_signed_or_not(int bytes) throws Exception {
    String from = somebody();
    String form = text("SM" + from, from, "");
    String huge = form + "a".repeat(bytes - form.length());
    assertThat(outside.twilio("/webhooks/sms", huge, TOKEN).statusCode()).isIn(403, 413);
    assertThat(outside.telegram(huge, SECRET).statusCode()).isIn(200, 403, 413);
    assertThat(outside.unsigned("POST", "/webhooks/voice", huge).statusCode()).isIn(403, 413);
    assertThat(carriers.sentTo(from)).isEmpty();
  }

  @Test
  void odd_texts_get_one_answer_each() throws Exception {
    Map<String, String[]> senders = new LinkedHashMap<>();
    table("odd-texts.tsv").forEach(row -> senders.put(somebody(), row));
    for (var sent : senders.entrySet()) {
      String from = sent.getKey();
      String form = fields("SM" + from, from) + "&" + sent.getValue()[2];
      expectTaken(outside.twilio("/webhooks/sms", form, TOKEN), sent.getValue()[0]);
      expectTaken(outside.twilio("/webhooks/sms", form, TOKEN), sent.getValue()[0]);
    }
    for (var sent : senders.entrySet()) {
      int answers = Integer.parseInt(sent.getValue()[1]);
      assertThat(carriers.sentTo(sent.getKey(), answers)).as(sent.getValue()[0]).hasSize(answers);
    }
  }

  @Test
  void a_text_from_no_person_is_taken_and_not_answered() throws Exception {
    for (String[] row : table("no-persons.tsv")) {
      var answer = outside.twilio("/webhooks/sms", row[2], TOKEN);
      expectTaken(answer, row[0]);
      assertThat(answer.body()).endsWith("<Response/>");
    }
    for (String nobody : List.of("", "12345", OURS, "+15552220001")) {
      assertThat(carriers.sentTo(nobody)).isEmpty();
    }
  }

  @Test
  void an_odd_call_is_answered_in_twiml() throws Exception {
    for (String[] row : table("odd-calls.tsv")) {
      String call = call(somebody(), "anonymous") + "&" + row[2];
      var answer = outside.twilio("/webhooks/voice/turn", call, TOKEN);
      expectTaken(answer, row[0]);
      assertThat(answer.body()).contains("<Say").doesNotContain("</Say>&amp;");
    }
  }

  @Test
  void odd_updates_get_one_answer_or_none() throws Exception {
    int first = 500_000;
    List<String[]> rows = table("odd-updates.tsv");
    for (int i = 0; i < rows.size(); i++) {
      String number = Integer.toString(first + i);
      String update = rows.get(i)[2].replace("{id}", number).replace("{chat}", number);
      expectTaken(outside.telegram(update, SECRET), rows.get(i)[0]);
      expectTaken(outside.telegram(update, SECRET), rows.get(i)[0]);
    }
    for (int i = 0; i < rows.size(); i++) {
      int answers = Integer.parseInt(rows.get(i)[1]);
      assertThat(carriers.sentTo(Integer.toString(first + i), answers))
          .as(rows.get(i)[0])
          .hasSize(answers);
    }
  }

  @Test
  void a_delivery_repeated_twenty_times_at_once_is_answered_once() throws Exception {
    String from = somebody();
    String form = text("SM" + from, from, FEVER);
    Callable<Integer> delivery = () -> outside.twilio("/webhooks/sms", form, TOKEN).statusCode();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status :
          executor.invokeAll(Stream.generate(() -> delivery).limit(20).toList())) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
    carriers.sentTo(from, 1);
    outside.twilio("/webhooks/sms", text("SM-next" + from, from, FEVER), TOKEN);
    assertThat(carriers.sentTo(from, 2)).hasSize(2);
  }

  @Test
  void a_turn_of_a_call_that_is_repeated_at_once_hears_the_same_words() throws Exception {
    String call = call(somebody(), somebody());
    String said = call + "&SpeechResult=" + encoded(FEVER) + "&Confidence=0.9";
    String first = outside.twilio("/webhooks/voice/turn", said, TOKEN, "1").body();
    String more = call + "&SpeechResult=more&Confidence=0.9";
    Callable<String> delivery =
        () -> outside.twilio("/webhooks/voice/turn", more, TOKEN, "2").body();
    Set<String> heard = new HashSet<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> twiml :
          executor.invokeAll(Stream.generate(() -> delivery).limit(10).toList())) {
        heard.add(twiml.get());
      }
    }
    assertThat(heard).hasSize(1).doesNotContain(first);
    assertThat(outside.twilio("/webhooks/voice/turn", more, TOKEN, "3").body())
        .as("asked for once more, it goes on")
        .isNotIn(heard);
  }

  @Test
  void what_became_of_a_message_may_be_reported_in_any_way() throws Exception {
    for (String[] row : table("odd-receipts.tsv")) {
      var answer = outside.twilio("/webhooks/sms/status", row[2], TOKEN);
      assertThat(answer.statusCode()).as(row[0]).isEqualTo(204);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void the_report_of_this_month_is_a_page_for_everybody() throws Exception {
    var page = outside.unsigned("GET", "/transparency", "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Plainline in 2", "rows kept longer than promised</dt><dd>0");
    assertThat(outside.unsigned("GET", "/transparency?month=x", "").statusCode()).isEqualTo(400);
    assertThat(outside.unsigned("GET", "/api/v1/transparency?month=2026-11", "").body())
        .contains("\"month\":\"2026-11\"");
  }

  @Test
  void the_script_of_the_guide_sends_a_signed_text_message() throws Exception {
    String from = somebody();
    Process script = script(from, "fever & cough, 100% é?");
    String printed = new String(script.getInputStream().readAllBytes(), UTF_8);
    assertThat(script.waitFor()).as(printed).isZero();
    assertThat(printed).contains("200");
    assertThat(carriers.sentTo(from, 1)).hasSize(1);
  }

  private Process script(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("sh", "../docs/try/send-signed-sms.sh"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PLAINLINE_PUBLICURL", plainline.address());
    builder.environment().put("PLAINLINE_TWILIO_AUTHTOKEN", TOKEN);
    builder.environment().put("PLAINLINE_TWILIO_ACCOUNTSID", ACCOUNT);
    return builder.start();
  }

  private static void expectTaken(HttpResponse<String> answer, String what) {
    assertThat(answer.statusCode()).as(what).isEqualTo(200);
  }

  private static void expectRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }

  private String somebody() {
    return "+1555777" + String.format("%04d", people++);
  }
}
