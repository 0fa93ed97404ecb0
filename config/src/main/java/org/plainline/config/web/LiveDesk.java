package org.plainline.config.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.LiveChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.inbox.Claimed;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers somebody who waits on the line: within the time limit, or with an apology. */
final class LiveDesk {

  private static final Logger log = LoggerFactory.getLogger(LiveDesk.class);

  private final Inbox inbox;
  private final Function<InboundMessage, Turn> answering;
  private final ExecutorService executor;
  private final Duration answerTimeout;

  LiveDesk(
      Inbox inbox,
      Function<InboundMessage, Turn> answering,
      ExecutorService executor,
      Duration answerTimeout) {
    this.inbox = inbox;
    this.answering = answering;
    this.executor = executor;
    this.answerTimeout = answerTimeout;
  }

  WebhookResponse answer(LiveChannel channel, WebhookRequest request, Received received) {
    if (received.messages().isEmpty()) {
      return channel.acknowledge(request);
    }
    InboundMessage message = received.messages().getFirst();
    Future<Turn> turn = executor.submit(() -> answered(message));
    try {
      return channel.respond(
          request, turn.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS).replies());
    } catch (TimeoutException e) {
      log.warn("{}: no answer within {}", channel.id(), answerTimeout);
      turn.cancel(false);
    } catch (ExecutionException e) {
      log.error("{}: a turn failed: {}", channel.id(), kind(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return channel.apologise(request);
  }

  /** The kind of failure and its place: the message could quote what was said. */
  private static String kind(@Nullable Throwable failure) {
    if (failure == null) {
      return "unknown";
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "");
  }

  /** A repeated delivery is thought over again, but kept only once. */
  private Turn answered(InboundMessage message) {
    Optional<Claimed> claimed = inbox.acceptLive(message);
    Turn turn = answering.apply(message);
    claimed.ifPresent(own -> inbox.complete(own, turn));
    return turn;
  }
}
