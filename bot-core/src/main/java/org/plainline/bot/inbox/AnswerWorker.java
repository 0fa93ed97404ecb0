package org.plainline.bot.inbox;

import java.util.List;
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
    claimed.forEach(this::answer);
    return claimed.size();
  }

  private void answer(Claimed claimed) {
    try {
      inbox.complete(claimed, answer.apply(claimed.message()));
    } catch (RuntimeException | StackOverflowError e) {
      // Its message may quote the words, so only the kind of error and the place are logged.
      String where = e.getStackTrace().length > 0 ? e.getStackTrace()[0].toString() : "";
      String kind = e.getClass().getName();
      LOG.error("no answer on {}: {} {}", claimed.message().from().channel(), kind, where);
      inbox.release(claimed, kind);
    }
  }
}
