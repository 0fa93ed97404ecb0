package org.plainline.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainline.channels.telegram.TelegramStandIn.SECRET;
import static org.plainline.channels.telegram.TelegramStandIn.TOKEN;
import static org.plainline.channels.telegram.TelegramStandIn.answer;
import static org.plainline.channels.telegram.TelegramStandIn.failure;
import static org.plainline.channels.telegram.TelegramStandIn.ok;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.slf4j.LoggerFactory;

/** With every logger as loud as it gets, nothing shows a token, a chat or a word. */
class TelegramSecrecyTest {

  private static final int REFUSED = 3;
  private static final String CHAT = "990077001122";
  private static final String WORDS = "zebra-canary";
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final TelegramStandIn telegram = new TelegramStandIn();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final java.util.logging.Logger platform = java.util.logging.Logger.getLogger("okhttp3");
  private final List<String> loggedByPlatform = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          loggedByPlatform.add(line.getMessage() + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    handler.setLevel(java.util.logging.Level.ALL);
    platform.setLevel(java.util.logging.Level.ALL);
    platform.addHandler(handler);
    root.setLevel(Level.ALL);
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void listen_no_more() {
    root.detachAppender(logged);
    root.setLevel(before);
    platform.removeHandler(handler);
    telegram.close();
  }

  @Test
  void nothing_is_given_away_when_all_goes_wrong() {
    String update =
        ("{\"update_id\":7,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"%s\","
                + "\"chat\":{\"id\":%s,\"type\":\"private\",\"username\":\"%s\"}}}")
            .formatted(WORDS, CHAT, WORDS);
    List<String> shown = new ArrayList<>();
    shown.addAll(sendInEveryWay());
    pollInEveryWay(update);
    register();
    shown.addAll(receiveForged(update));

    shown.addAll(loggedByPlatform);
    shown.addAll(logged.list.stream().filter(TelegramSecrecyTest::ours).map(this::line).toList());
    assertThat(shown).hasSizeGreaterThan(15);
    for (String secret : List.of(TOKEN, "canary-token", SECRET, CHAT, WORDS)) {
      assertThat(shown).noneMatch(line -> line.contains(secret));
    }
  }

  private List<String> sendInEveryWay() {
    telegram.script(
        "sendMessage",
        ok("{\"message_id\":7,\"text\":\"" + WORDS + "\"}"),
        failure(400, "Bad Request: " + WORDS + " " + CHAT),
        failure(401, TOKEN),
        failure(500, WORDS),
        answer(502, "<html>" + WORDS + TOKEN),
        answer(200, "{\"ok\":true,\"result\":\"" + WORDS + "\"}"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    var channel = new TelegramChannel(telegram.settings());
    List<String> shown = new ArrayList<>(List.of(channel.toString()));
    for (int n = 0; n < 7; n++) {
      SendResult result = channel.send(message());
      shown.add(result.toString());
    }
    return shown;
  }

  private void pollInEveryWay(String update) {
    telegram.script(
        "getUpdates",
        failure(401, TOKEN),
        failure(409, WORDS),
        answer(502, "<html>" + TOKEN),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        ok("[" + update + "]"));
    AtomicInteger refused = new AtomicInteger();
    new TelegramPoller(
            telegram.settings(),
            received -> {
              refused.incrementAndGet();
              throw new IllegalStateException(update + received);
            },
            InstantSource.fixed(NOW),
            (stopped, _) -> {
              if (refused.get() == REFUSED) {
                stopped.countDown(); // else it is tried for as long as the store is down
              }
              return false;
            })
        .run();
    assertThat(refused).hasValue(REFUSED);
  }

  private void register() {
    telegram.script("setWebhook", failure(400, SECRET + TOKEN), ok("true"));
    URI address = URI.create("https://bot.example.org/webhooks/telegram");
    new TelegramWebhook(telegram.settings(), address, (_, _) -> false).run();
  }

  private List<String> receiveForged(String update) {
    var headers = Map.of("x-telegram-bot-api-secret-token", List.of("wrong" + WORDS));
    var request =
        new WebhookRequest("POST", "/webhooks/telegram", "", headers, update.getBytes(UTF_8), NOW);
    List<String> shown = new ArrayList<>(List.of(request.toString()));
    assertThatThrownBy(() -> new TelegramChannel(telegram.settings()).receive(request))
        .isInstanceOf(ForgedRequest.class)
        .satisfies(refusal -> shown.add(refusal.toString()));
    return shown;
  }

  /** The stand-in runs in the same process and logs what it hears. */
  private static boolean ours(ILoggingEvent event) {
    return !event.getLoggerName().startsWith("wiremock")
        && !event.getLoggerName().startsWith("com.github.tomakehurst");
  }

  private String line(ILoggingEvent event) {
    var layout = new PatternLayout();
    layout.setContext(root.getLoggerContext());
    layout.setPattern("%level %logger %msg %mdc%n%ex{full}");
    layout.start();
    return layout.doLayout(event);
  }

  private static OutboundMessage message() {
    var to = new Address(TelegramChannel.ID, CHAT);
    return new OutboundMessage("r1", to, Language.ENGLISH, List.of(new Part(WORDS)), List.of());
  }
}
