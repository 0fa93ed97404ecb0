package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;
import static org.plainline.config.web.Forms.call;
import static org.plainline.config.web.Forms.encoded;
import static org.plainline.config.web.Forms.text;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.bot.store.JdbcStore;
import org.plainline.config.RunningPlainline;
import org.plainline.config.cli.Cli;

/** The real application after its last day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EndedTest {

  private Carriers carriers;
  private RunningPlainline plainline;
  private Outside outside;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    folder = data;
    carriers = new Carriers();
    plainline =
        RunningPlainline.start(
            data,
            Accounts.phone(
                carriers, "plainline.privacy.ends-on=2026-01-31", "plainline.country=KE"));
    outside = new Outside(plainline.address());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (Files.exists(data.resolve("plainline.keys")) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
  }

  @AfterAll
  void stop() {
    plainline.close();
    carriers.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how do i clean water|This service has ended. It keeps nothing about you. In danger, call 999.",
        "cómo limpio el agua para beber|En peligro, llame al 999.",
        "nawezaje kusafisha maji ya kunywa|Ukiwa hatarini, piga 999.",
        "my baby is not breathing|Call 999 now."
      })
  void whoever_writes_is_told_whom_to_call(String words, String told) throws Exception {
    String from = "+1555778" + (1000 + words.length());
    String form = text("SM" + from, from, words);
    assertThat(outside.twilio("/webhooks/sms", form, TOKEN).statusCode()).isEqualTo(200);
    assertThat(carriers.sentTo(from, 1)).singleElement().asString().contains(told);
  }

  @Test
  void the_provider_is_to_delete_its_copies_of_what_came_and_went_after_the_end() throws Exception {
    String from = "+15557788888";
    String form = text("SM0123456789abcdef0123456789abcdef", from, "how do i clean water");
    outside.twilio("/webhooks/sms", form, TOKEN);
    outside.twilio("/webhooks/sms", form, TOKEN);
    assertThat(carriers.sentTo(from, 1)).hasSize(1);
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl("jdbc:sqlite:" + folder.resolve("plainline.db"));
      JdbcStore store = new JdbcStore(source);
      String sql = "select id from provider_copy where id = 'SM0123456789abcdef0123456789abcdef'";
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (store.read(session -> session.row(row -> true, sql)).isEmpty()) {
        assertThat(System.nanoTime()).as("it is noted").isLessThan(deadline);
        Thread.sleep(20);
      }
    }
  }

  @Test
  void whoever_calls_is_told_whom_to_call() throws Exception {
    String call = call("0009", "+15557789999");
    assertThat(outside.twilio("/webhooks/voice", call, TOKEN).body())
        .contains("has ended")
        .doesNotContain("<Gather");
    String said = call + "&SpeechResult=" + encoded("my baby is not breathing") + "&Confidence=0.9";
    assertThat(outside.twilio("/webhooks/voice/turn", said, TOKEN).body()).contains("Call");
  }

  @Test
  void commands_look_at_the_database_beside_the_server() throws Exception {
    String data = folder.toString();
    assertThat(Cli.run("report", "--month=2026-11", "--data-dir", data, "--enter=corrections=2"))
        .isZero();
    assertThat(outside.unsigned("GET", "/transparency?month=2026-11", "").body())
        .contains("corrections</dt><dd>2");
    assertThat(Cli.run("report", "--month=2026-11", "--data-dir", data, "--enter=people=2"))
        .as("nothing else can be entered")
        .isEqualTo(2);
    assertThat(Cli.run("unanswered", "--json", "--data-dir", data)).isZero();
    assertThat(Cli.run("report", "--month=2026-11", "--data-dir", data + "/nowhere")).isEqualTo(2);
  }

  @Test
  void keys_are_gone_nothing_is_kept_and_there_is_a_last_report() throws Exception {
    assertThat(folder.resolve("plainline.keys")).doesNotExist();
    assertThat(folder.resolve("final-report.txt")).exists();
    assertThat(outside.unsigned("GET", "/actuator/health", "").body())
        .contains("it has ended, nothing is kept")
        .contains("0 waiting");
  }
}
