package org.plainline.config.web;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.person.JdbcCallBacks;
import org.plainline.bot.store.JdbcStore;
import org.plainline.config.RunningPlainline;
import org.plainline.config.cli.Cli;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.DependsOn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator sees who waits, in the console and by command, and says who was called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@ExtendWith(OutputCaptureExtension.class)
class CallBacksTest {

  private static final String WAITING = "/console/api/call-backs";

  private final JsonMapper json = JsonMapper.builder().build();
  private RunningPlainline plainline;
  private Outside outside;
  private Path folder;

  /** Two callers who asked to be called back. */
  @DependsOn("store")
  static class TwoWait {

    TwoWait(JdbcCallBacks callBacks, DataSource source) {
      new JdbcStore(source)
          .transaction(session -> {
            for (String number : List.of("+15557780001", "+15557780002")) {
              Address from = new Address(new ChannelId("voice"), number);
              callBacks.put(session, new Pseudonym(number), from, new Language("sw"));
            }
            return 0;
          });
    }
  }

  @BeforeAll
  void start(@TempDir Path data) {
    folder = data;
    plainline = RunningPlainline.startWith(data, List.of(TwoWait.class));
    outside = new Outside(plainline.address());
  }

  @AfterAll
  void stop() {
    plainline.close();
  }

  @Test
  void whoever_was_called_is_gone_from_both_lists_and_no_number_is_logged(CapturedOutput output)
      throws Exception {
    JsonNode waiting = json.readTree(outside.unsigned("GET", WAITING, "").body());
    assertThat(waiting.size()).isEqualTo(2);
    String first = waiting.path(0).path("number").asString();
    assertThat(waiting.path(0).path("language").asString()).isEqualTo("sw");

    String id = waiting.path(0).path("id").asString();
    assertThat(delete(id)).isEqualTo(204);
    assertThat(delete(id)).isEqualTo(404);
    assertThat(output.getAll()).contains("call-backs were read").doesNotContain("155577800");

    String left = command("call-backs", "--json");
    assertThat(left).contains("155577800").doesNotContain(first);
    assertThat(command("call-backs", "--done=" + id)).isEmpty();
    assertThat(command("call-backs", "--done=" + json.readTree(left).path(0).path("id").asString()))
        .contains("Done");
    assertThat(json.readTree(outside.unsigned("GET", WAITING, "").body())).isEmpty();
    assertThat(command("call-backs")).isEmpty();
  }

  @Test
  void whoever_looks_leaves_a_trace_in_the_console_and_at_a_terminal() throws Exception {
    outside.unsigned("GET", WAITING, "");
    outside.unsigned("GET", "/console/api/unanswered", "");
    command("unanswered");
    command("call-backs", "--json");
    String account = "account " + System.getProperty("user.name") + " at a terminal";
    List<String> looks = command("audit", "--max=4").lines().toList();
    assertThat(looks).allMatch(line -> line.startsWith(Integer.toString(Year.now(UTC).getValue())));
    assertThat(looks.stream().map(line -> line.substring(line.indexOf('\t') + 1)))
        .containsExactlyInAnyOrder(
            account + "\tcall-backs",
            account + "\tunanswered questions",
            "the console\tunanswered questions",
            "the console\tcall-backs");
    JsonNode listed = json.readTree(command("audit", "--json", "--max=1"));
    assertThat(listed).hasSize(1);
    assertThat(listed.path(0).path("what").asString()).isNotEmpty();
  }

  /** As the console's own page does it. */
  private int delete(String id) throws Exception {
    String path = WAITING + "/" + id;
    return outside.console("DELETE", path, "", "Sec-Fetch-Site", "same-origin").statusCode();
  }

  /** What the command prints; empty also if it fails. */
  private String command(String... words) {
    PrintStream before = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Stream<String> where = Stream.of("--data-dir", folder.toString());
      Cli.run(Stream.concat(Stream.of(words), where).toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).strip();
  }
}
