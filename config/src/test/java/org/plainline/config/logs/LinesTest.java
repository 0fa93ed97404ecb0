package org.plainline.config.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

  private final LoggerContext context = new LoggerContext();
  private final Logger ours = context.getLogger("org.plainline.config.web.WebhookHandler");

  @Test
  void nobody_forges_a_line_a_colour_or_a_direction() {
    String line = line("sms: \r\n12:00:00 ERROR all\u001b[31m gone \u202edeb\u2028x", null);
    assertThat(line.lines().skip(1)).allMatch(more -> more.startsWith("    "));
    assertThat(line).contains("<000D>", "<001B>", "<202E>", "<2028>").doesNotContain("\u001b");
  }

  @Test
  void numbers_and_the_messages_of_failures_are_not_said() {
    Exception cause = new IllegalArgumentException("quokka");
    String line =
        line("about +15550001234", new IllegalStateException("my mum, 0711222333", cause));
    assertThat(line)
        .contains("about +***", "java.lang.IllegalStateException", "caused by java.lang.Illegal")
        .contains("  at org.plainline.config.logs.LinesTest.")
        .doesNotContain("mum", "quokka", "0711");
  }

  @ParameterizedTest
  @CsvSource({
    "org.plainline.bot.Bot,TRACE,NEUTRAL",
    "com.twilio.http.HttpClient,DEBUG,DENY",
    "com.twilio.http.HttpClient,INFO,DENY",
    "okhttp3.OkHttpClient,TRACE,DENY",
    "org.postgresql.core.v3.QueryExecutorImpl,TRACE,DENY",
    "org.apache.coyote.http11.Http11InputBuffer,DEBUG,DENY",
    "org.springframework.web.servlet.DispatcherServlet,TRACE,DENY",
    "org.springframework.web.servlet.PageNotFound,WARN,DENY",
    "org.apache.catalina.core.StandardService,WARN,NEUTRAL",
    "org.anything.Else,DEBUG,DENY",
    "org.anything.Else,INFO,NEUTRAL"
  })
  void libraries_say_no_more_than_they_may(String logger, String level, FilterReply reply) {
    assertThat(
            new Discretion()
                .decide(null, context.getLogger(logger), Level.valueOf(level), "x", null, null))
        .isEqualTo(reply);
  }

  private String line(String message, Throwable thrown) {
    return new Lines().format(new LoggingEvent("", ours, Level.WARN, message, thrown, null));
  }
}
