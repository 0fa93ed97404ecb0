package org.plainline.bot.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plainline.bot.Turn;
import org.plainline.bot.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what waits in the inbox. Several rounds may run side by side, on several nodes. */
public final class AnswerWorker {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerWorker.class);

  private final Inbox inbox;
  private final Function<InboundMessage, Turn> answer;
  private final int batchMax;

  /**
   * @param batchMax most messages claimed in a round; all of them must be done within one lease
   */
  public AnswerWorker(Inbox inbox, Function<InboundMessage, Turn> answer, int batchMax) {
    this.inbox = inbox;
    this.answer = answer;
    this.batchMax = batchMax;
  }

  /** Claims messages and answers them; how many there were, answered or put off. */
  public int workOnce() {
    List<Claimed> claimed = inbox.claim(batchMax);
    List<Answered> answered = claimed.stream().flatMap(each -> answer(each).stream()).toList();
    if (!answered.isEmpty()) {
      keep(answered);
    }
    return claimed.size();
  }

  private Optional<Answered> answer(Claimed claimed) {
    try {
      return Optional.of(new Answered(claimed, answer.apply(claimed.message())));
    } catch (RuntimeException | StackOverflowError e) {
      putOff(claimed, e);
      return Optional.empty();
    }
  }

  private void keep(List<Answered> answered) {
    try {
      inbox.completeAll(answered);
    } catch (RuntimeException _) {
      // One of them may be at fault: the others need not suffer from it.
      answered.forEach(this::keep);
    }
  }

  private void keep(Answered answered) {
    try {
      inbox.complete(answered.claimed(), answered.turn());
    } catch (RuntimeException e) {
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
