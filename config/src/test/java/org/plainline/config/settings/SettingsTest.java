package org.plainline.config.settings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.config.Plainline;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A wrong setting stops the start, with one sentence that names it and the cure. */
class SettingsTest {

  private static final int SENTENCE_MAX = 200;
  private static final String NEXT = " (?=plainline\\.)"; // hours have spaces in them

  private final ApplicationContextRunner settings =
      new ApplicationContextRunner().withUserConfiguration(AllSettings.class);

  @EnableConfigurationProperties({
    PlainlineSettings.class,
    DatabaseSettings.class,
    PersonSettings.class,
    PhoneSettings.class,
    PrivacySettings.class,
    SearchSettings.class,
    TelegramAccount.class,
    TwilioAccount.class
  })
  static class AllSettings {}

  @ParameterizedTest
  @CsvFileSource(resources = "/settings/wrong-settings.tsv", delimiter = '\t', quoteCharacter = '`')
  void a_wrong_setting_is_named_with_its_cure(String wrong, String named, String cure) {
    settings
        .withPropertyValues(wrong.split(NEXT))
        .run(context -> {
          String sentence = sentence(requireNonNull(context.getStartupFailure()));
          assertThat(sentence)
              .startsWith(named + " ")
              .contains(cure)
              .endsWith(".")
              .hasSizeLessThan(SENTENCE_MAX)
              .doesNotContain("SECRET", "\n");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plainline.country=ke",
        "plainline.country=",
        "plainline.serve=Sourced",
        "plainline.public-url=https://bot.example.org/plainline/",
        "plainline.database.url=jdbc:postgresql://db/plainline",
        "plainline.telegram.mode=off plainline.telegram.token=123456:abcdefghijklmnopqrstuvwxyz",
        "plainline.telegram.mode=Polling plainline.telegram.token=1234567:abcdefghijklmnopqrstuvw",
        "plainline.person.number=+254711222333",
        "plainline.person.number=+254711222333 plainline.person.time-zone=Africa/Nairobi"
            + " plainline.person.hours=Mo-Fr 08:00-18:00, Sa 09:00-12:00",
        "plainline.phone.rate.en=82 plainline.phone.rate.sw=100",
        "plainline.privacy.keep-ids=48h",
        "plainline.search.model=/no/such/folder"
      })
  void a_right_setting_is_taken(String right) {
    settings
        .withPropertyValues(right.split(NEXT))
        .run(context -> assertThat(context.getStartupFailure()).isNull());
  }

  @Test
  void secrets_are_not_printed_with_the_settings() {
    settings
        .withPropertyValues(
            "plainline.twilio.account-sid=AC0123456789abcdef0123456789abcdef",
            "plainline.twilio.auth-token=canary-token",
            "plainline.twilio.from=+15005550006",
            "plainline.telegram.token=123456:canary-bot-token-0123456789",
            "plainline.telegram.webhook-secret=canary-webhook-secret")
        .run(context ->
            assertThat(
                    context.getBean(TwilioAccount.class)
                        + " "
                        + context.getBean(TelegramAccount.class))
                .doesNotContain("canary")
                .isEqualTo("TwilioAccount[on] TelegramAccount[webhook]"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/settings/wrong-starts.tsv", delimiter = '\t', quoteCharacter = '`')
  @ExtendWith(OutputCaptureExtension.class)
  void the_real_start_stops_with_the_sentence_and_no_stack_trace(
      String wrong, String sentence, @TempDir Path data, CapturedOutput output) {
    String[] arguments =
        (wrong + " --server.port=0 --plainline.search.model=off --plainline.data-dir=" + data)
            .split(" ");
    assertThat(catchThrowable(() -> SpringApplication.run(Plainline.class, arguments))).isNotNull();
    String said = output.getAll().replace("\\\"", "\""); // the log is JSON
    assertThat(said).contains(sentence).doesNotContain("\tat ", "  at ", "SECRET");
  }

  private static String sentence(Throwable failure) {
    FailureAnalysis analysis = requireNonNull(new BadSettingAnalyzer().analyze(failure));
    return requireNonNull(analysis.getDescription());
  }
}
