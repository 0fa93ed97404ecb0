package org.plainline.bot.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plainline.bot.Turn;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;

/** An inbox that tells somebody of each message that is new, and of each turn that was kept. */
public final class WatchedInbox implements Inbox {

  private final Inbox inbox;
  private final Consumer<InboundMessage> received;
  private final Consumer<Turn> completed;

  public WatchedInbox(Inbox inbox, Consumer<InboundMessage> received, Consumer<Turn> completed) {
    this.inbox = inbox;
    this.received = received;
    this.completed = completed;
  }

  @Override
  public boolean accept(InboundMessage message) {
    boolean fresh = inbox.accept(message);
    if (fresh) {
      received.accept(message);
    }
    return fresh;
  }

  @Override
  public List<Claimed> claim(int max) {
    return inbox.claim(max);
  }

  @Override
  public boolean complete(Claimed claimed, Turn turn) {
    boolean kept = inbox.complete(claimed, turn);
    if (kept) {
      completed.accept(turn);
    }
    return kept;
  }

  /** Which leases were lost is not told: then the first are counted, so that the sums are right. */
  @Override
  public int completeAll(List<Answered> answered) {
    int kept = inbox.completeAll(answered);
    answered.stream().limit(kept).map(Answered::turn).forEach(completed);
    return kept;
  }

  @Override
  public void hold(Claimed claimed) {
    inbox.hold(claimed);
  }

  @Override
  public void release(Claimed claimed, String reason) {
    inbox.release(claimed, reason);
  }

  @Override
  public void postpone(Claimed claimed) {
    inbox.postpone(claimed);
  }

  @Override
  public Optional<Claimed> acceptLive(InboundMessage message) {
    Optional<Claimed> claimed = inbox.acceptLive(message);
    claimed.ifPresent(fresh -> received.accept(fresh.message()));
    return claimed;
  }

  @Override
  public Optional<List<OutboundMessage>> said(InboundMessage repeated) {
    return inbox.said(repeated);
  }
}
