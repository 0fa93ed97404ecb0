package org.plainline.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.channels.telegram.TelegramStandIn.answer;
import static org.plainline.channels.telegram.TelegramStandIn.batch;
import static org.plainline.channels.telegram.TelegramStandIn.failure;
import static org.plainline.channels.telegram.TelegramStandIn.ok;
import static org.plainline.channels.telegram.TelegramStandIn.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.Received;
import org.plainline.bot.message.Content;

/** Whatever Telegram, the network and the store do, nobody's words are lost. */
class TelegramPollerTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final ResponseDefinitionBuilder NOTHING_NEW = ok("[]");
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final TelegramStandIn telegram = new TelegramStandIn();
  private final List<String> kept = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private BiFunction<JsonNode, Instant, Received> reader = new UpdateReader()::read;

  @AfterEach
  void nothing_unlawful_was_asked() {
    assertThat(telegram.violations()).isEmpty();
    telegram.close();
  }

  @Test
  void everything_is_kept_in_order_and_confirmed_by_asking_for_the_next() {
    run(ok(batch(said(7, "a"), said(8, "b"))), ok(batch(said(9, "c"))), NOTHING_NEW);

    assertThat(kept).containsExactly("a", "b", "c");
    assertThat(offsets()).containsExactly(0L, 9L, 10L, 10L);
  }

  @Test
  void an_update_is_kept_before_telegram_hears_that_it_was() {
    List<Integer> pollsWhenKept = new ArrayList<>();

    run(
        _ -> pollsWhenKept.add(telegram.calls("getUpdates").size()),
        ok(batch(said(7, "a"))),
        ok(batch(said(8, "b"))),
        NOTHING_NEW);

    assertThat(pollsWhenKept).containsExactly(1, 2);
  }

  @Test
  void a_webhook_of_earlier_days_is_removed_first_however_long_it_takes() {
    telegram.script("deleteWebhook", failure(502, "Bad Gateway"), answer(502, "<h1>"), ok("true"));

    run(ok(batch(said(7, "a"))), NOTHING_NEW);

    assertThat(telegram.calls("deleteWebhook")).hasSize(3);
    assertThat(telegram.calls().get(3).method()).isEqualTo("getUpdates");
    assertThat(kept).containsExactly("a");
  }

  @Test
  void a_store_that_fails_gets_the_same_update_again() {
    var failures = new ArrayList<>(List.of("x", "y", "z"));

    run(
        _ -> {
          if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.removeLast());
          }
        },
        ok(batch(said(7, "a"), said(8, "b"))),
        NOTHING_NEW);

    assertThat(kept).containsExactly("a", "b");
    assertThat(pauses)
        .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(offsets()).containsExactly(0L, 9L, 9L);
  }

  @Test
  void a_store_that_is_down_for_hours_loses_nothing() {
    Duration down = Duration.ofHours(6);

    run(
        _ -> {
          if (pauses.stream().reduce(Duration.ZERO, Duration::plus).compareTo(down) < 0) {
            assertThat(telegram.calls("getUpdates")).as("nothing is confirmed").hasSize(1);
            throw new IllegalStateException("the store is down");
          }
        },
        ok(batch(said(7, "a"), said(8, "b"))),
        NOTHING_NEW);

    assertThat(kept).containsExactly("a", "b");
    assertThat(offsets()).containsExactly(0L, 9L, 9L);
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(32)) <= 0);
  }

  @Test
  void an_update_that_can_never_be_read_does_not_stop_the_others() {
    reader =
        (update, received) -> {
          if (UpdateReader.id(update).equals(Optional.of(7L))) {
            throw new IllegalStateException("always");
          }
          return new UpdateReader().read(update, received);
        };

    run(ok(batch(said(7, "poison"), said(8, "b"))), NOTHING_NEW);

    assertThat(kept).containsExactly("", "b");
    assertThat(offsets()).containsExactly(0L, 9L, 9L);
  }

  @Test
  void malformed_updates_do_not_keep_the_others_from_arriving() {
    String photo = said(8, "b").replace("\"text\"", "\"photo\":\"none\",\"text\"");
    String huge = said(9, "c").replace("\"update_id\":9", "\"update_id\":2342342343242");

    run(
        ok(batch("null", "7", "[]", "{}", "{\"update_id\":\"7\"}", photo, huge, said(10, "d"))),
        NOTHING_NEW);

    assertThat(kept).containsExactly("", "", "", "", "", "b", "c", "d");
    assertThat(offsets()).containsExactly(0L, 11L, 11L);
  }

  @Test
  void a_count_begun_anew_is_followed() {
    run(
        ok(batch(said(900_000, "a"))),
        ok(batch(said(5, "b"))),
        ok(batch(said(6, "c"))),
        NOTHING_NEW);

    assertThat(kept).containsExactly("a", "b", "c");
    assertThat(offsets()).containsExactly(0L, 900_001L, 6L, 7L, 7L);
  }

  @Test
  void trouble_passes_and_nothing_is_lost() {
    run(
        failure(500, "Internal Server Error"),
        answer(502, "<html>Bad Gateway</html>"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        answer(200, "{\"ok\":true}"),
        answer(200, "{\"ok\":true,\"result\":{}}"),
        answer(200, "{\"ok\":tr"),
        failure(400, "Bad Request"),
        ok(batch(said(7, "a"))),
        NOTHING_NEW);

    assertThat(kept).containsExactly("a");
    assertThat(seconds()).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 32L, 32L);
  }

  @Test
  void one_of_several_nodes_asks_for_its_turn_before_each_attempt() {
    telegram.script(
        "getUpdates", failure(500, "x"), failure(500, "x"), ok(batch(said(7, "a"))), NOTHING_NEW);
    var turns = new ArrayDeque<>(List.of(true, false, false, true, true, true, false));
    List<Integer> pollsWhenAsked = new ArrayList<>();
    BooleanSupplier turn =
        () -> {
          pollsWhenAsked.add(telegram.calls("getUpdates").size());
          return turns.remove();
        };
    Pause untilAsked =
        (stopped, _) -> {
          if (turns.isEmpty()) {
            stopped.countDown();
          }
          return false;
        };
    new TelegramPoller(
            telegram.settings(),
            received -> kept.add(words(received)),
            InstantSource.fixed(NOW),
            untilAsked,
            turn)
        .run();

    assertThat(pollsWhenAsked).containsExactly(0, 1, 1, 1, 2, 3, 4);
    assertThat(offsets()).containsExactly(0L, 0L, 0L, 8L);
    assertThat(kept).containsExactly("a");
  }

  @Test
  void another_poller_is_waited_for() {
    var conflict = failure(409, "Conflict: terminated by other getUpdates request");

    run(conflict, conflict, ok(batch(said(7, "a"))), NOTHING_NEW);

    assertThat(kept).containsExactly("a");
    assertThat(seconds()).startsWith(30L, 30L);
  }

  @Test
  void telegram_says_how_long_to_wait() {
    run(
        answer(
            429,
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                + "\"parameters\":{\"retry_after\":17}}"),
        ok(batch(said(7, "a"))),
        NOTHING_NEW);

    assertThat(kept).containsExactly("a");
    assertThat(seconds()).startsWith(17L);
  }

  @Test
  void a_token_that_telegram_does_not_know_is_tried_rarely() {
    run(failure(401, "Unauthorized"), ok(batch(said(7, "a"))), NOTHING_NEW);

    assertThat(kept).containsExactly("a");
    assertThat(seconds()).startsWith(300L);
  }

  @Test
  void a_tapped_button_is_answered_after_it_is_kept() throws InterruptedException {
    var answered = new CountDownLatch(1);
    telegram.onCall(method -> {
      if (method.equals("answerCallbackQuery")) {
        answered.countDown();
      }
    });
    telegram.script("answerCallbackQuery", failure(400, "Bad Request: query is too old"));
    String tap =
        "{\"update_id\":7,\"callback_query\":{\"id\":\"8812\",\"data\":\"2\",\"message\":"
            + "{\"message_id\":1,\"date\":1795435200,"
            + "\"chat\":{\"id\":990077,\"type\":\"private\"}}}}";

    run(
        _ -> assertThat(telegram.calls("answerCallbackQuery")).isEmpty(),
        ok(batch(tap)),
        NOTHING_NEW);

    assertThat(kept).containsExactly("choice 2");
    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void it_asks_only_for_what_it_answers() {
    run(NOTHING_NEW);

    assertThat(telegram.calls("getUpdates").getFirst().json().path("allowed_updates").toString())
        .isEqualTo("[\"message\",\"callback_query\"]");
    assertThat(telegram.calls("getUpdates").getFirst().json().path("timeout").asInt())
        .isEqualTo(15);
  }

  private void run(ResponseDefinitionBuilder... answers) {
    run(_ -> {}, answers);
  }

  /** Polls until all answers but the last were had and the last one, nothing new, came. */
  private void run(Consumer<Received> store, ResponseDefinitionBuilder... answers) {
    telegram.script("getUpdates", answers);
    Pause recorded =
        (stopped, most) -> {
          pauses.add(most);
          if (most.equals(QUIET) && telegram.calls("getUpdates").size() >= answers.length) {
            stopped.countDown();
          }
          return false;
        };
    Consumer<Received> keep =
        received -> {
          store.accept(received);
          kept.add(words(received));
        };
    InstantSource clock = InstantSource.fixed(NOW);
    new TelegramPoller(telegram.settings(), keep, clock, recorded, () -> true, reader).run();
  }

  private List<Long> offsets() {
    return telegram.calls("getUpdates").stream()
        .map(call -> call.json().path("offset").asLong())
        .toList();
  }

  private List<Long> seconds() {
    return pauses.stream().map(Duration::toSeconds).toList();
  }

  private static String words(Received received) {
    return switch (received.messages().size()) {
      case 0 -> "";
      default ->
          switch (received.messages().getFirst().content()) {
            case Content.Text(String words, List<String> _, double _) -> words;
            case Content.Choice(int number, var _) -> "choice " + number;
            default -> "other";
          };
    };
  }
}
