package org.plainline.channels.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.channels.twilio.TwilioRequests.NOW;
import static org.plainline.channels.twilio.TwilioRequests.OURS;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.channels.twilio.OneAttemptClient;
import org.plainline.channels.twilio.OpenApi;
import org.plainline.channels.twilio.TwilioRequests;
import org.plainline.channels.twilio.TwilioServer;
import org.plainline.channels.twilio.TwilioSettings;
import org.slf4j.LoggerFactory;

class SendingTest {

  private static final String TO = "+15550001111";
  private static final String WORDS = "zebra-canary: boil water é";
  private static final OutboundMessage MESSAGE =
      new OutboundMessage(
          "r1",
          new Address(SmsChannel.ID, TO),
          Language.ENGLISH,
          List.of(new Part(WORDS)),
          List.of());

  @RegisterExtension private final TwilioServer twilio = new TwilioServer();

  @Test
  void every_answer_of_the_provider_has_one_meaning_and_costs_one_attempt() throws IOException {
    for (String line : SmsChannelTest.lines("sms/send-results.tsv")) {
      String[] columns = line.split("\t", -1);
      ResponseDefinitionBuilder answer =
          aResponse()
              .withStatus(Integer.parseInt(columns[0]))
              .withHeader("Location", twilio.baseUrl() + "/elsewhere")
              .withBody(columns[2]);
      answer(columns[1].equals("-") ? answer : answer.withHeader("Retry-After", columns[1]));

      assertThat(shown(channel().send(MESSAGE))).as(line).isEqualTo(columns[3]);
      assertThat(twilio.getAllServeEvents()).as(line).hasSize(1);
    }
  }

  @Test
  void a_connection_that_breaks_or_hangs_is_unknown_and_costs_one_attempt() {
    SmsChannel channel = channel();
    for (Fault fault : Fault.values()) {
      answer(aResponse().withStatus(201).withBody("{\"sid\":\"SM1\"}"));
      channel.send(MESSAGE); // so that the next attempt meets a connection already in use
      awaitEvent();
      answer(aResponse().withFault(fault));

      assertThat(channel.send(MESSAGE)).as(fault.name()).isInstanceOf(SendResult.Unknown.class);
      assertThat(twilio.getAllServeEvents()).as(fault.name()).hasSize(1);
    }
    answer(aResponse().withStatus(201).withBody("{\"sid\":\"SM1\"}").withFixedDelay(1_000));
    assertThat(channel.send(MESSAGE)).isInstanceOf(SendResult.Unknown.class);
    assertThat(twilio.getAllServeEvents()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void a_provider_that_cannot_be_reached_surely_has_nothing() {
    SmsChannel channel = channel();
    twilio.stop();

    assertThat(channel.send(MESSAGE))
        .isEqualTo(new SendResult.TryLater("Twilio cannot be reached", Duration.ofSeconds(5)));
  }

  @Test
  void a_service_sends_in_our_name_if_there_is_one() {
    String service = "MG" + "0123456789abcdef".repeat(2);
    TwilioSettings own = TwilioRequests.settings(twilio.baseUrl());
    var settings =
        new TwilioSettings(
            own.accountSid(), own.authToken(), "", "", service, own.publicUrl(), own.apiUrl());
    answer(aResponse().withStatus(201).withBody("{\"sid\":\"SM1\"}"));

    assertThat(new SmsChannel(settings, true, Set.of(), InstantSource.fixed(NOW)).send(MESSAGE))
        .isEqualTo(new SendResult.Sent("SM1"));
    var fields = twilio.getAllServeEvents().getFirst().getRequest().getFormParameters();
    assertThat(fields).containsKey("MessagingServiceSid").doesNotContainKey("From");
  }

  @Test
  void a_message_that_the_provider_lists_was_sent() {
    list(listed("SM1", "another text", NOW), listed("SM2", WORDS, NOW));

    assertThat(reconcile(NOW)).isEqualTo(new SendResult.Sent("SM2"));
    Map<String, String> query = new LinkedHashMap<>();
    twilio
        .getAllServeEvents()
        .getFirst()
        .getRequest()
        .getQueryParams()
        .forEach((name, value) -> query.put(name, value.firstValue()));
    assertThat(query).containsEntry("To", TO).containsEntry("From", OURS);
    assertThat(new OpenApi().messageList(query)).isEmpty();
  }

  @Test
  void a_message_that_the_provider_does_not_list_was_not_sent() {
    list();
    assertThat(reconcile(NOW)).isInstanceOf(SendResult.TryLater.class);
    list(listed("SM1", "another text", NOW));
    assertThat(reconcile(NOW)).isInstanceOf(SendResult.TryLater.class);
    list(listed("SM1", WORDS, NOW.minusSeconds(3_600)));
    assertThat(reconcile(NOW)).isInstanceOf(SendResult.TryLater.class);
    list(listed("SM1", WORDS, NOW).replace("outbound-api", "inbound"));
    assertThat(reconcile(NOW)).isInstanceOf(SendResult.TryLater.class);
    list(listed("SM1", WORDS, NOW).replace(TO, "+15550002222"));
    assertThat(reconcile(NOW)).isInstanceOf(SendResult.TryLater.class);
  }

  @Test
  void what_cannot_be_looked_up_stays_unknown() {
    for (int status : List.of(302, 401, 404, 429, 500, 503)) {
      answer(aResponse().withStatus(status).withBody("<html>no</html>"));
      assertThat(reconcile(NOW)).as("" + status).isInstanceOf(SendResult.Unknown.class);
      assertThat(twilio.getAllServeEvents()).as("" + status).hasSize(1);
    }
    answer(aResponse().withStatus(200).withBody("<html>hotel network</html>"));
    assertThat(reconcile(NOW)).isInstanceOf(SendResult.Unknown.class);
    String[] many = new String[50];
    java.util.Arrays.fill(many, listed("SM1", "another text", NOW));
    list(many);
    assertThat(reconcile(NOW)).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void a_look_up_waits_as_long_as_the_provider_asks_in_seconds_or_until_a_date() {
    Map<String, Integer> seconds =
        Map.of(
            "90", 90,
            "Thu, 26 Nov 2026 12:01:30 GMT", 90,
            "Thu, 26 Nov 2026 11:00:00 GMT", 5,
            "soon", 5);
    seconds.forEach((asked, expected) -> {
      answer(
          aResponse()
              .withStatus(429)
              .withHeader("Date", "Thu, 26 Nov 2026 12:00:00 GMT")
              .withHeader("Retry-After", asked));
      assertThat(reconcile(NOW))
          .as(asked)
          .isEqualTo(new SendResult.Unknown("throttled", Duration.ofSeconds(expected)));
    });
  }

  @Test
  void right_after_an_attempt_nobody_can_tell() {
    list();
    Instant justNow = NOW.plusSeconds(60).minus(SmsChannel.SETTLING_TIME).plusMillis(1);

    assertThat(reconcile(justNow)).isInstanceOf(SendResult.Unknown.class);
    assertThat(twilio.getAllServeEvents()).isEmpty();
  }

  @Test
  void nothing_is_logged_about_who_got_what() {
    var all = new ListAppender<ILoggingEvent>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    root.setLevel(Level.TRACE);
    all.start();
    root.addAppender(all);
    try {
      answer(aResponse().withStatus(201).withBody("{\"sid\":\"SM1\"}"));
      channel().send(MESSAGE);
      answer(aResponse().withStatus(400).withBody("{\"code\":21211,\"message\":\"" + TO + "\"}"));
      channel().send(MESSAGE);
      answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
      channel().send(MESSAGE);
      list(listed("SM1", WORDS, NOW));
      reconcile(NOW);
      root.debug("the appender listens");
    } finally {
      root.detachAppender(all);
      root.setLevel(before);
    }
    assertThat(all.list).anyMatch(event -> event.getMessage().equals("the appender listens"));
    assertThat(all.list)
        .filteredOn(event -> !event.getLoggerName().matches(".*(wiremock|jetty).*"))
        .map(ILoggingEvent::getFormattedMessage)
        .allSatisfy(line ->
            assertThat(line)
                .doesNotContain(
                    "5550001111",
                    "5550009999",
                    "zebra",
                    TwilioRequests.TOKEN,
                    TwilioRequests.ACCOUNT,
                    "Basic "));
  }

  private SmsChannel channel() {
    TwilioSettings settings = TwilioRequests.settings(twilio.baseUrl());
    return new SmsChannel(
        settings,
        true,
        Set.of(),
        InstantSource.fixed(NOW.plusSeconds(60)),
        new OneAttemptClient(settings, Duration.ofMillis(500)));
  }

  private SendResult reconcile(Instant since) {
    return channel().reconcile(MESSAGE, since);
  }

  /** The stand-in notes a call after it has answered it. */
  private void awaitEvent() {
    while (twilio.getAllServeEvents().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private void answer(ResponseDefinitionBuilder answer) {
    twilio.resetAll();
    twilio.stubFor(any(anyUrl()).willReturn(answer.withHeader("X-Test", "1")));
  }

  private void list(String... messages) {
    answer(
        aResponse()
            .withStatus(200)
            .withBody("{\"messages\":[" + String.join(",", messages) + "],\"page\":0}"));
  }

  private static String listed(String sid, String body, Instant created) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(created.atOffset(ZoneOffset.UTC));
    return """
    {"sid":"%s","to":"%s","from":"%s","body":"%s","direction":"outbound-api",
     "status":"queued","date_created":"%s","date_sent":null}
    """
        .formatted(sid, TO, OURS, body, date.replace("GMT", "+0000"));
  }

  private static String shown(SendResult result) {
    return switch (result) {
      case SendResult.Sent(String id) -> "Sent " + id;
      case SendResult.TryLater(String reason, Duration after) ->
          "TryLater " + after.toSeconds() + " " + reason;
      case SendResult.Refused(String reason, boolean _) -> "Refused " + reason;
      case SendResult.OptedOut() -> "OptedOut";
      case SendResult.SlowDown(String reason, Duration after, boolean _) ->
          "SlowDown " + after.toSeconds() + " " + reason;
      case SendResult.Unknown _ -> "Unknown";
    };
  }
}
