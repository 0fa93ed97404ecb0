package org.plainline.config.web;

import java.time.Duration;
import java.util.List;
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
import org.plainline.bot.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers somebody who waits on the line: within the time limit, or with an apology. */
final class LiveDesk {

  private static final Logger log = LoggerFactory.getLogger(LiveDesk.class);

  private static final int LOOK_AGAIN_MILLIS = 50;

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
    Future<List<OutboundMessage>> replies = executor.submit(() -> replies(message));
    try {
      return channel.respond(request, replies.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      log.warn("{}: no answer within {}", channel.id(), answerTimeout);
      replies.cancel(false);
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

  /** A repeated request hears what the first one heard, not the next part of it. */
  private List<OutboundMessage> replies(InboundMessage message) throws InterruptedException {
    Optional<Claimed> claimed = inbox.acceptLive(message);
    return claimed.isPresent() ? answered(claimed.get()) : repeated(message);
  }

  private List<OutboundMessage> answered(Claimed claimed) {
    try {
      Turn turn = answering.apply(claimed.message());
      inbox.complete(claimed, turn);
      return turn.repliesHere();
    } catch (RuntimeException e) {
      inbox.release(claimed, e.getClass().getSimpleName());
      throw e;
    }
  }

  /** The first request may still be answered, here or on another node. */
  private List<OutboundMessage> repeated(InboundMessage message) throws InterruptedException {
    for (long waited = 0; waited < answerTimeout.toMillis(); waited += LOOK_AGAIN_MILLIS) {
      Optional<List<OutboundMessage>> said = inbox.said(message);
      if (said.isPresent()) {
        return said.get();
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
    return List.of();
  }
}
