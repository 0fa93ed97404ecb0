package org.plainline.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.plainline.bot.channel.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * Fetches updates for sites that Telegram cannot call. It runs on a thread of its own until {@link
 * #stop}, whatever Telegram, the network or the store do in between.
 *
 * <p>An update is kept before the next is asked for, and asking for the next is what tells Telegram
 * that it was: after a crash at any point it comes again, with the same message id.
 */
public final class TelegramPoller implements Runnable {

  /** Longer than a poll may take. */
  public static final Duration TURN = Duration.ofSeconds(25);

  private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final BotApi api;
  private final Consumer<Received> keep;
  private final BooleanSupplier turn;
  private final InstantSource clock;
  private final Patience patience;
  private final BiFunction<JsonNode, Instant, Received> reader;
  private final AtomicReference<Instant> heard = new AtomicReference<>(Instant.EPOCH);

  /**
   * @param keep keeps what an update carried, durable when it returns; may be given the same again
   * @param pause {@link Pause#REAL} except in tests
   */
  public TelegramPoller(
      TelegramSettings settings, Consumer<Received> keep, InstantSource clock, Pause pause) {
    this(settings, keep, clock, pause, () -> true);
  }

  /**
   * As above, one of several nodes.
   *
   * @param turn true if this node is to poll, for the next {@link #TURN} at least
   */
  public TelegramPoller(
      TelegramSettings settings,
      Consumer<Received> keep,
      InstantSource clock,
      Pause pause,
      BooleanSupplier turn) {
    this(settings, keep, clock, pause, turn, new UpdateReader()::read);
  }

  TelegramPoller(
      TelegramSettings settings,
      Consumer<Received> keep,
      InstantSource clock,
      Pause pause,
      BooleanSupplier turn,
      BiFunction<JsonNode, Instant, Received> reader) {
    this.reader = reader;
    this.turn = turn;
    this.api = new BotApi(settings);
    this.keep = keep;
    this.clock = clock;
    this.patience = new Patience(pause);
  }

  /** Polls until stopped. A webhook of earlier days is removed first: it would get the updates. */
  @Override
  public void run() {
    patience.until("Telegram deleteWebhook", () -> api.call(new DeleteWebhook()));
    long offset = 0;
    while (!patience.isStopped()) {
      offset = next(offset);
    }
    if (offset > 0) {
      confirm(offset);
    }
  }

  /** Ends {@link #run} soon; what was fetched is kept or will come again. */
  public void stop() {
    patience.stop();
    api.stopPolling();
  }

  /** When Telegram last answered; {@link Instant#EPOCH} if it never did. */
  public Instant heard() {
    return heard.get();
  }

  /** The next offset; the same if anything went wrong that nobody thought of. */
  private long next(long offset) {
    try {
      return poll(offset);
    } catch (RuntimeException e) {
      LOG.error("polling Telegram goes on after {}", e.getClass().getName());
      patience.pause(QUIET);
      return offset;
    }
  }

  private long poll(long offset) {
    // Asked before each attempt: in trouble a turn ends, and another node polls.
    Optional<ArrayNode> batch =
        patience.until("Telegram getUpdates", turn, () -> api.updates(offset));
    if (batch.isEmpty()) {
      return withoutTurn(offset);
    }
    heard.set(clock.instant());
    long next = keepAll(batch.get(), offset);
    if (next == offset) {
      patience.pause(QUIET); // a server that answers nothing at once is not asked in a hot loop
    }
    return next;
  }

  /** Nothing to confirm: whoever polls does it, and then the count goes on from there. */
  private long withoutTurn(long offset) {
    if (patience.isStopped()) {
      return offset;
    }
    patience.pause(QUIET);
    return 0;
  }

  /** The offset after the last update kept: lower than before if Telegram began its count anew. */
  private long keepAll(ArrayNode batch, long offset) {
    long next = offset;
    for (JsonNode update : batch) {
      if (!isKept(update)) {
        return next;
      }
      next = UpdateReader.id(update).map(id -> id + 1).orElse(next);
      UpdateReader.callbackId(update).ifPresent(api::answer);
    }
    return next;
  }

  /**
   * False only if stopped before: then it must come again. However long the store is down, an
   * update is not given up, for Telegram would never bring it again.
   *
   * <p>No update can hold up the others by what is in it. What reaches the store of one is a name
   * of digits and printable characters, a chat's number, and words, which are sealed before they
   * are stored: the store never sees what they say.
   */
  private boolean isKept(JsonNode update) {
    Received received = read(update, clock.instant());
    for (int attempt = 1; ; attempt++) {
      try {
        keep.accept(received);
        return true;
      } catch (RuntimeException e) {
        LOG.warn("an update could not be kept, attempt {}: {}", attempt, e.getClass().getName());
      }
      patience.pause(Patience.backOff(attempt));
      if (patience.isStopped()) {
        return false;
      }
    }
  }

  /** Nothing, if it cannot be read: it will not become readable, and others wait behind it. */
  private Received read(JsonNode update, Instant received) {
    try {
      return reader.apply(update, received);
    } catch (RuntimeException e) {
      LOG.error("an update that cannot be read was passed over: {}", e.getClass().getName());
      return Received.NOTHING;
    }
  }

  /** So that the next run does not get the last batch again; no harm is done if it does. */
  private void confirm(long offset) {
    try {
      api.call(new PollUpdates(offset, Duration.ZERO));
    } catch (CallFailed e) {
      LOG.info("the last updates will come again: {}", e.reason());
    }
  }
}
