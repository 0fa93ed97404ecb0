package org.plainline.channels.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Calls Telegram, each time in exactly one attempt.
 *
 * <p>Every automatic second try of OkHttp is off: after a connection failure, a redirect or a 503.
 * Idle connections are dropped well before a server would drop them, because a request on a
 * connection that just died ends unknown.
 */
final class BotApi {

  /** How long Telegram holds a poll; it would up to 50 s, but then nobody could take over soon. */
  static final Duration POLL_WAIT = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(8);

  /** Longer than the others together, for a poll. */
  private static final Duration POLL_TIMEOUT = Duration.ofSeconds(90);

  private static final int CONNECTIONS_MAX = 32;

  private final TelegramClient calls;
  private final TelegramClient polls;
  private final Dispatcher polling;
  private final Duration callTimeout;

  BotApi(TelegramSettings settings) {
    this(settings, READ_TIMEOUT);
  }

  BotApi(TelegramSettings settings, Duration readTimeout) {
    callTimeout = CONNECT_TIMEOUT.plus(readTimeout);
    OkHttpClient http = oneAttempt().readTimeout(readTimeout).build();
    OkHttpClient patient = oneAttempt().readTimeout(POLL_WAIT.plus(readTimeout)).build();
    // Buffers that are used again would hold on to the last chat.
    var json =
        new ObjectMapper(
            JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build());
    calls = new OkHttpTelegramClient(json, http, settings.token(), settings.url());
    polls = new OkHttpTelegramClient(json, patient, settings.token(), settings.url());
    polling = patient.dispatcher();
  }

  <T extends Serializable, M extends BotApiMethod<T>> T call(M method) throws CallFailed {
    return ask(() -> calls.executeAsync(method), callTimeout);
  }

  boolean call(SetWebhook method) throws CallFailed {
    return ask(() -> calls.executeAsync(method), callTimeout);
  }

  /** The updates from {@code offset} on, unread; waits until there are some or the time is up. */
  ArrayNode updates(long offset) throws CallFailed {
    return ask(() -> polls.executeAsync(new PollUpdates(offset, POLL_WAIT)), POLL_TIMEOUT);
  }

  /** Ends the waiting of a tapped button; nobody waits for this call, nor minds it late. */
  void answer(String callbackId) {
    var answer = AnswerCallbackQuery.builder().callbackQueryId(callbackId).build();
    try {
      var _ = calls.executeAsync(answer).whenComplete((_, failure) -> note(failure == null));
    } catch (TelegramApiException _) {
      note(false);
    }
  }

  /** Ends a poll that waits, as a failure of that poll, and lets no other begin. */
  void stopPolling() {
    polling.executorService().shutdown();
    polling.cancelAll();
  }

  /** A call that the library begins. */
  private interface Call<T> {
    CompletableFuture<T> begin() throws TelegramApiException;
  }

  /**
   * The library's own wait has no end if reading the answer goes wrong badly enough, and the limit
   * of the client is one for each read: an answer that trickles would never be late.
   */
  private static <T> T ask(Call<T> call, Duration limit) throws CallFailed {
    try {
      T answer = call.begin().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      // null for an answer without a result, whatever the library's signatures say
      return Optional.<T>ofNullable(answer).orElseThrow(CallFailed::unreadable);
    } catch (TelegramApiException | ExecutionException e) {
      throw CallFailed.of(e);
    } catch (TimeoutException _) {
      throw CallFailed.unreadable();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw CallFailed.unreadable();
    }
  }

  private static void note(boolean accepted) {
    LOG.debug(
        "a tapped button was {}", accepted ? "answered" : "not answered: too old, or no line");
  }

  private static OkHttpClient.Builder oneAttempt() {
    // virtual threads never keep the process from ending
    var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(CONNECTIONS_MAX);
    dispatcher.setMaxRequestsPerHost(CONNECTIONS_MAX);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(CONNECTIONS_MAX, 20, TimeUnit.SECONDS))
        .protocols(List.of(Protocol.HTTP_1_1))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .addNetworkInterceptor(new OneAttempt())
        .connectTimeout(CONNECT_TIMEOUT)
        .writeTimeout(READ_TIMEOUT);
  }
}
