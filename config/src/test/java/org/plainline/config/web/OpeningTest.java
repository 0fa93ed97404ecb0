package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.config.PackWatch;
import org.plainline.config.RunningPlainline;
import org.plainline.config.schedule.Work;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** The real application while it still opens a large pack, which the test does for it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OpeningTest {

  private static final String FEVER = "my mum has fever and cough wat do i do";
  private static final String DANGER = "my husband is not breathing";
  private static final String ANA = "+15005550101";
  private static final Path STARTER =
      Path.of("..", "knowledge-base", "src", "main", "resources", "packs", "starter");

  @Test
  void messages_are_taken_in_at_once_and_only_danger_is_answered_until_the_practices_are_open(
      @TempDir Path data, @TempDir Path pack) throws Exception {
    writeLarge(pack);
    try (Carriers carriers = new Carriers();
        RunningPlainline plainline =
            RunningPlainline.startWith(
                data,
                List.of(HeldOpening.class),
                Accounts.phone(carriers, "plainline.packs=" + pack))) {
      Outside outside = new Outside(plainline.address());

      assertThat(readiness(plainline)).isEqualTo(503);
      expectTaken(outside, "1", FEVER);
      expectTaken(outside, "2", DANGER);
      assertThat(carriers.sentTo(ANA, 2).getFirst()).as("danger first").contains("112");
      expectWaitingCall(outside, plainline.address());

      HeldOpening.WATCH.get().look();

      assertThat(readiness(plainline)).isEqualTo(200);
      List<String> answer = plainline.ask(FEVER, "sms").parts();
      assertThat(answer).isNotEmpty();
      String sent = carriers.sentTo(ANA, 2 + answer.size()).getLast();
      assertThat(answer.getLast()).as("but for the name said first").endsWith(sent);
    }
  }

  private static void expectTaken(Outside outside, String id, String words) throws Exception {
    var taken = outside.twilio("/webhooks/sms", Forms.text("SM" + id, ANA, words), TOKEN);
    assertThat(taken.statusCode()).isEqualTo(200);
  }

  private static void expectWaitingCall(Outside outside, String address) throws Exception {
    String call = Forms.call("1", "+15005550102");
    assertThat(outside.twilio("/webhooks/voice", call, TOKEN).body()).contains("<Gather");
    assertThat(turn(outside, address, call, FEVER)).as("one moment").contains("<Redirect");
    String other = Forms.call("2", "+15005550103");
    outside.twilio("/webhooks/voice", other, TOKEN);
    assertThat(turn(outside, address, other, DANGER))
        .containsPattern("1 ?1 ?2")
        .doesNotContain("<Redirect");
  }

  private static String turn(Outside outside, String address, String call, String words)
      throws Exception {
    String path = "/webhooks/voice/turn";
    String form = call + "&SpeechResult=" + Forms.encoded(words) + "&Confidence=0.9";
    return outside.form(path, form, Outside.signature(address + path, form, TOKEN)).body();
  }

  private static int readiness(RunningPlainline plainline) throws Exception {
    URI address = URI.create(plainline.address() + "/actuator/health/readiness");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  /** As large as many practices are, by one file that is left alone. */
  private static void writeLarge(Path pack) throws IOException {
    try (Stream<Path> files = Files.walk(STARTER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = pack.resolve(STARTER.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Files.write(pack.resolve("notes.txt"), new byte[5 << 20]);
  }

  /** Leaves opening to the test. */
  static final class HeldOpening {

    static final AtomicReference<PackWatch> WATCH = new AtomicReference<>();

    @Bean
    static BeanPostProcessor held() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          if (bean instanceof PackWatch watch) {
            WATCH.set(watch);
          }
          return name.equals("packLooks") ? Work.of(name, () -> {}, () -> {}) : bean;
        }
      };
    }
  }
}
