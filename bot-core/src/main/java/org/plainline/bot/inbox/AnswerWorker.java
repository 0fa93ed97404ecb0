package org.plainline.bot.inbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.plainline.bot.Turn;
import org.plainline.bot.knowledge.NotOpen;
import org.plainline.bot.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what waits in the inbox. Several rounds may run side by side, on several nodes. A round
 * claims what it will probably answer in {@link #ROUND}: more at once costs less, but whoever was
 * claimed waits for the slowest, and for the lease to end if the node dies.
 */
public final class AnswerWorker {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerWorker.class);

  /** A small part of a lease, so that all are done within it even if they get slow. */
  static final Duration ROUND = Duration.ofMillis(500);

  private static final Duration THINKING_MAX = Duration.ofMinutes(2);

  private final Inbox inbox;
  private final Function<InboundMessage, Turn> answer;
  private final int batchMax;
  private final InstantSource clock;
  private final AtomicInteger next = new AtomicInteger(1);
  private final Map<Claimed, Long> thinking = new ConcurrentHashMap<>();

  /**
   * @param batchMax most messages claimed in a round
   */
  public AnswerWorker(
      Inbox inbox, Function<InboundMessage, Turn> answer, int batchMax, InstantSource clock) {
    this.inbox = inbox;
    this.answer = answer;
    this.batchMax = batchMax;
    this.clock = clock;
  }

  /** Claims messages and answers them; how many there were, answered or put off. */
  public int workOnce() {
    List<Claimed> claimed = inbox.claim(next.get());
    long begun = clock.millis();
    List<Answered> answered = claimed.stream().flatMap(each -> answer(each).stream()).toList();
    if (!claimed.isEmpty()) {
      next.set(next(claimed.size(), clock.millis() - begun));
    }
    if (!answered.isEmpty()) {
      keep(answered);
    }
    return claimed.size();
  }

  /** As many as fit into a round at the speed of the last one; at most twice as many as then. */
  private int next(int count, long millis) {
    long fit = count * ROUND.toMillis() / Math.max(1, millis);
    return (int) Math.clamp(fit, 1, Math.min(batchMax, 2L * count));
  }

  /**
   * Keeps others from taking over what is being thought about here: they would think as long, and
   * whoever has lost the lease when done has thought for nothing. To be called from time to time.
   * Whoever thinks for minutes is stuck: others may try, and it is a dead letter in the end.
   */
  public void hold() {
    long begunAfter = clock.millis() - THINKING_MAX.toMillis();
    thinking.forEach((claimed, begun) -> {
      if (begun > begunAfter) {
        inbox.hold(claimed);
      }
    });
  }

  private Optional<Answered> answer(Claimed claimed) {
    thinking.put(claimed, clock.millis());
    try {
      return Optional.of(new Answered(claimed, answer.apply(claimed.message())));
    } catch (NotOpen _) {
      inbox.postpone(claimed);
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      putOff(claimed, e);
      return Optional.empty();
    } finally {
      thinking.remove(claimed);
    }
  }

  private void keep(List<Answered> answered) {
    try {
      inbox.completeAll(answered);
    } catch (RuntimeException | Error _) {
      // One of them may be at fault: the others need not suffer from it.
      answered.forEach(this::keep);
    }
  }

  private void keep(Answered answered) {
    try {
      inbox.complete(answered.claimed(), answered.turn());
    } catch (RuntimeException | Error e) {
      putOff(answered.claimed(), e);
    }
  }

  private void putOff(Claimed claimed, Throwable failure) {
    // Its message may quote the words, so only the kind of error and the place are logged.
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length > 0 ? trace[0].toString() : "";
    String kind = failure.getClass().getName();
    LOG.error("no answer on {}: {} {}", claimed.message().from().channel(), kind, where);
    inbox.release(claimed, kind);
  }
}
