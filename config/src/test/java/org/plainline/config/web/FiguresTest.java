package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.SECRET;
import static org.plainline.config.web.Accounts.TOKEN;
import static org.plainline.config.web.Forms.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.config.RunningPlainline;

/** The figures that operators see, after people wrote by text and chat and carriers were moody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FiguresTest {

  private static final String FEVER = "my mum has fever and cough wat do i do";
  private static final String UNKNOWN = "repair my bicycle chain";
  private static final String DANGER = "my baby is not breathing";
  private static final String SLOW_DOWN =
      "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 20000\","
          + "\"parameters\":{\"retry_after\":20000}}";
  private static final Pattern NAME =
      Pattern.compile("\\b(?:plainline|logback|jvm|process|disk)_[a-z_]+\\b");
  private static final Pattern LABELLED = Pattern.compile("([a-z_]+)\\{([a-z]+)=\\\\?\"(\\w+)");

  private Carriers carriers;
  private RunningPlainline plainline;
  private Outside outside;
  private Watched watched;
  private final Map<String, Double> changes = new TreeMap<>();
  private final Map<String, Double> waiting = new TreeMap<>();

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    carriers = new Carriers();
    plainline =
        RunningPlainline.startWith(
            data, List.of(MovableClock.class), Accounts.phoneAndChat(carriers));
    outside = new Outside(plainline.address());
    watched = new Watched(outside);
    Map<String, Double> before = watched.figures();
    replay();
    watched
        .figures()
        .forEach((figure, value) -> changes.put(figure, value - before.getOrDefault(figure, 0.0)));
  }

  @AfterAll
  void stop() {
    plainline.close();
    carriers.close();
  }

  @Test
  void each_message_turn_and_attempt_is_counted_once_where_it_belongs() {
    Map<String, Double> counted =
        changes.entrySet().stream()
            .filter(figure -> figure.getKey().matches("plainline_[a-z]+_total.*"))
            .filter(figure -> figure.getValue() != 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(counted)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("received", "sms", "kind=message", 6),
                entry("answered", "sms", "outcome=answered", 4),
                entry("answered", "sms", "outcome=abstained", 1),
                entry("answered", "sms", "outcome=urgent", 1),
                entry("sent", "sms", "kind=part", 5),
                entry("failed", "sms", "kind=refused", 1),
                entry("failed", "sms", "kind=opted_out", 1),
                entry("retried", "sms", "kind=later", 1),
                entry("received", "telegram", "kind=message", 4),
                entry("answered", "telegram", "outcome=answered", 2),
                entry("answered", "telegram", "outcome=abstained", 1),
                entry("answered", "telegram", "outcome=urgent", 1),
                entry("sent", "telegram", "kind=part", 3),
                entry("retried", "telegram", "kind=slow_down", 1)));
  }

  @Test
  void what_waits_is_seen_with_its_age_and_nothing_waits_in_the_end() {
    assertThat(waiting.get("plainline_outbox_waiting")).isEqualTo(2);
    assertThat(waiting.get("plainline_outbox_oldest_seconds")).isBetween(300.0, 600.0);
    Map<String, Double> figures = watched.figures();
    for (String queue : List.of("inbox", "outbox")) {
      assertThat(figures.get("plainline_" + queue + "_waiting")).as(queue).isZero();
      assertThat(figures.get("plainline_" + queue + "_oldest_seconds")).as(queue).isZero();
    }
    assertThat(figures.get("plainline_inbox_dead")).isZero();
    assertThat(figures.get("plainline_outbox_dead")).as("the chat that got stale").isOne();
  }

  @Test
  void the_time_to_an_answer_is_counted_by_channel() {
    Map.of("sms", 6.0, "telegram", 4.0)
        .forEach((channel, turns) -> {
          String labels = "{channel=\"" + channel + "\"";
          assertThat(changes.get("plainline_answer_seconds_count" + labels + "}")).isEqualTo(turns);
          String all = "plainline_answer_seconds_bucket" + labels + ",le=\"+Inf\"}";
          assertThat(changes.get(all)).isEqualTo(turns);
          List<Double> buckets =
              changes.entrySet().stream()
                  .filter(
                      each -> each.getKey().startsWith("plainline_answer_seconds_bucket" + labels))
                  .map(Map.Entry::getValue)
                  .toList();
          assertThat(buckets).hasSizeGreaterThan(20).allMatch(bucket -> bucket <= turns);
        });
    assertThat(changes.get("plainline_answer_seconds_count{channel=\"voice\"}")).isZero();
  }

  @Test
  void the_alerts_and_the_dashboard_ask_for_figures_that_exist() throws IOException {
    Set<String> figures = watched.figures().keySet();
    Set<String> names =
        figures.stream().map(figure -> figure.split("\\{", 2)[0]).collect(Collectors.toSet());
    for (String file : List.of("alerts.yaml", "grafana-dashboard.json")) {
      String asks = Files.readString(Path.of("../docs/monitoring", file));
      List<String> asked = NAME.matcher(asks).results().map(MatchResult::group).distinct().toList();
      assertThat(asked).hasSizeGreaterThan(8);
      assertThat(names).as(file).containsAll(asked);
      LABELLED
          .matcher(asks)
          .results()
          .filter(each -> names.contains(each.group(1)))
          .forEach(each ->
              assertThat(figures)
                  .as(each.group())
                  .anyMatch(figure ->
                      figure.startsWith(each.group(1) + "{")
                          && figure.contains(each.group(2) + "=\"" + each.group(3) + "\"")));
    }
  }

  /**
   * Texts: four answers, of which one is sent, one goes later and two are refused; one not known,
   * one danger. Chats: two answers, of which one is sent and one rests until it is stale; the same.
   */
  private void replay() throws Exception {
    carriers.refuse("+15557796004", 400, "{\"code\":21614,\"status\":400}");
    carriers.refuse("+15557796005", 400, "{\"code\":21610,\"status\":400}");
    carriers.refuse("+15557796006", 401, "{\"code\":20003,\"status\":401}");
    carriers.refuse("7796104", 429, SLOW_DOWN);
    write("+15557796001", FEVER);
    write("+15557796002", UNKNOWN);
    write("+15557796003", DANGER);
    write("+15557796004", FEVER);
    write("+15557796005", FEVER);
    write("+15557796006", FEVER);
    chat(7_796_101, FEVER);
    chat(7_796_102, UNKNOWN);
    chat(7_796_103, DANGER);
    chat(7_796_104, FEVER);
    MovableClock clock = plainline.bean(MovableClock.class);
    Watched.until(() -> watched.waits(0, 2));
    clock.pass(Duration.ofMinutes(5));
    waiting.putAll(watched.figures());
    carriers.relent();
    clock.pass(Duration.ofMinutes(15));
    Watched.until(() -> watched.waits(0, 1));
    clock.pass(Duration.ofHours(4));
    watched.settled();
  }

  /** Each message is brought twice; the second changes nothing. */
  private void write(String from, String words) throws Exception {
    String form = text("SM" + from, from, words);
    for (int i = 0; i < 2; i++) {
      assertThat(outside.twilio("/webhooks/sms", form, TOKEN).statusCode()).isEqualTo(200);
    }
  }

  private void chat(int chat, String words) throws Exception {
    String update =
        ("{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1795435200,\"text\":\"%s\","
                + "\"chat\":{\"id\":%d,\"type\":\"private\"}}}")
            .formatted(chat, words, chat);
    for (int i = 0; i < 2; i++) {
      assertThat(outside.telegram(update, SECRET).statusCode()).isEqualTo(200);
    }
  }

  private static Map.Entry<String, Double> entry(
      String what, String channel, String tag, double count) {
    String[] label = tag.split("=");
    return Map.entry(
        "plainline_%s_total{channel=\"%s\",%s=\"%s\"}".formatted(what, channel, label[0], label[1]),
        count);
  }
}
