package org.plainline.config.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;
import static org.plainline.config.web.Forms.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.config.RunningPlainline;

/** Both positions of the switch that keeps unanswered questions, from webhook to console. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KeepUnansweredTest {

  private static final String KEEP = "plainline.privacy.keep-unanswered=true";
  private static final String UNKNOWN = "repair my bicycle chain, i am on 0711222333";
  private static final String FROM = "+15557795551";

  @TempDir private Path data;
  private final Carriers carriers = new Carriers();

  @AfterEach
  void stop() {
    carriers.close();
  }

  @Test
  void off_as_usual_no_word_of_it_is_kept() throws Exception {
    try (RunningPlainline plainline = RunningPlainline.start(data, Accounts.phone(carriers))) {
      Outside outside = new Outside(plainline.address());
      ask(outside);
      assertThat(kept(outside)).isEqualTo("[]");
      assertThat(files()).isNotEmpty().noneMatch(file -> holds(file, "bicycle"));
    }
  }

  @Test
  void on_it_is_kept_without_numbers_and_without_who_asked() throws Exception {
    String[] settings = Accounts.phone(carriers, KEEP);
    try (RunningPlainline plainline = RunningPlainline.start(data, settings)) {
      Outside outside = new Outside(plainline.address());
      ask(outside);
      Watched.until(() -> !kept(outside).equals("[]"));
      assertThat(kept(outside))
          .contains("bicycle", "[number]", "\"times\":1")
          .doesNotContain("0711222333", "5557795551");
      assertThat(files())
          .anyMatch(file -> holds(file, "bicycle"))
          .noneMatch(file -> holds(file, "0711222333"))
          .noneMatch(file -> holds(file, "5557795551"));
    }
  }

  /** Asks, and once more something else, so that all that follows the first turn is done. */
  private void ask(Outside outside) throws Exception {
    say(outside, "SM1", UNKNOWN);
    assertThat(carriers.sentTo(FROM, 1).getFirst()).contains("I do not have a checked answer");
    say(outside, "SM2", "how do I wash my hands");
    carriers.sentTo(FROM, 2);
    new Watched(outside).settled();
  }

  private static void say(Outside outside, String id, String words) throws Exception {
    String form = text(id, FROM, words);
    assertThat(outside.twilio("/webhooks/sms", form, TOKEN).statusCode()).isEqualTo(200);
  }

  private static String kept(Outside outside) {
    return new Watched(outside).get("/console/api/unanswered").body();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
