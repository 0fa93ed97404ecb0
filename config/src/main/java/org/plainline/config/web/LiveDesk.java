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
import org.plainline.bot.Delays;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.LiveChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.inbox.Claimed;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers somebody who waits on the line. An answer that is not there soon is bridged by a short
 * phrase: the turn goes on, and the provider comes back for what it came to, at any node. After a
 * few times there is an apology.
 */
final class LiveDesk {

  private static final Logger log = LoggerFactory.getLogger(LiveDesk.class);

  private static final int LOOK_AGAIN_MILLIS = 50;

  /** To look up in which language to say that it takes long; whatever is slow may be slow here. */
  private static final int LANGUAGE_MILLIS = 300;

  private final Inbox inbox;
  private final Function<InboundMessage, Turn> answering;
  private final Waiting waiting;
  private final ExecutorService executor;
  private final Limits limits;

  /**
   * How long somebody waits without hearing anything.
   *
   * @param first after a turn
   * @param again after they heard that it takes a moment
   */
  record Limits(Duration first, Duration again) {}

  /**
   * What somebody hears who waits.
   *
   * @param languages that people are spoken to in
   * @param late is told of each turn that took long
   */
  record Waiting(Function<InboundMessage, Language> languages, Delays delays, LateTurns late) {}

  /** A request and what it is about; {@code again} if it comes back for the reply. */
  private record Asked(
      LiveChannel channel, WebhookRequest request, InboundMessage message, boolean again) {}

  LiveDesk(
      Inbox inbox,
      Function<InboundMessage, Turn> answering,
      Waiting waiting,
      ExecutorService executor,
      Limits limits) {
    this.inbox = inbox;
    this.answering = answering;
    this.waiting = waiting;
    this.executor = executor;
    this.limits = limits;
  }

  WebhookResponse answer(LiveChannel channel, WebhookRequest request, Received received) {
    return received.messages().stream()
        .findFirst()
        .map(message -> new Asked(channel, request, message, false))
        .or(() ->
            channel.awaited(request).map(message -> new Asked(channel, request, message, true)))
        .map(this::answer)
        .orElseGet(() -> channel.acknowledge(request));
  }

  private WebhookResponse answer(Asked asked) {
    Duration limit = asked.again() ? limits.again() : limits.first();
    Future<List<OutboundMessage>> replies = executor.submit(() -> replies(asked));
    try {
      List<OutboundMessage> said = replies.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return said.isEmpty() ? bridge(asked) : asked.channel().respond(asked.request(), said);
    } catch (TimeoutException _) {
      return bridge(asked); // the turn goes on
    } catch (ExecutionException e) {
      log.error("{}: a turn failed: {}", asked.channel().id(), kind(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return apologise(asked, language(asked));
  }

  private WebhookResponse bridge(Asked asked) {
    Language language = language(asked);
    Optional<WebhookResponse> bridge =
        asked
            .channel()
            .bridge(
                asked.request(),
                asked.message(),
                waiting.delays().moment(asked.message(), language));
    waiting.late().note(asked.channel().id(), bridge.isPresent());
    return bridge.orElseGet(() -> apologise(asked, language));
  }

  private WebhookResponse apologise(Asked asked, Language language) {
    OutboundMessage sorry = waiting.delays().sorry(asked.message(), language);
    return asked.channel().respond(asked.request(), List.of(sorry));
  }

  private Language language(Asked asked) {
    Future<Language> known = executor.submit(() -> waiting.languages().apply(asked.message()));
    try {
      return known.get(LANGUAGE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return Language.ENGLISH;
    } catch (ExecutionException e) {
      log.error("{}: nobody knows the language: {}", asked.channel().id(), kind(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Language.ENGLISH;
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
  private List<OutboundMessage> replies(Asked asked) throws InterruptedException {
    if (asked.again()) {
      return said(asked.message(), limits.again());
    }
    Optional<Claimed> claimed = inbox.acceptLive(asked.message());
    return claimed.isPresent() ? answered(claimed.get()) : said(asked.message(), limits.first());
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

  /** What the turn came to, here or on another node; empty if it takes longer. */
  private List<OutboundMessage> said(InboundMessage message, Duration limit)
      throws InterruptedException {
    for (long waited = 0; waited < limit.toMillis(); waited += LOOK_AGAIN_MILLIS) {
      Optional<List<OutboundMessage>> said = inbox.said(message);
      if (said.isPresent()) {
        return said.get();
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
    return List.of();
  }
}
