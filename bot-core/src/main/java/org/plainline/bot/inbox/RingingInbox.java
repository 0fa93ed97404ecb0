package org.plainline.bot.inbox;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.Turn;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.store.Bell;

/** An inbox that wakes the workers of this node, so that nobody waits for the next poll. */
public final class RingingInbox implements Inbox {

  private final Inbox inbox;
  private final Bell answering;
  private final Bell sending;

  /**
   * @param answering wakes those who answer
   * @param sending wakes those who send
   */
  public RingingInbox(Inbox inbox, Bell answering, Bell sending) {
    this.inbox = inbox;
    this.answering = answering;
    this.sending = sending;
  }

  @Override
  public boolean accept(InboundMessage message) {
    boolean accepted = inbox.accept(message);
    if (accepted) {
      answering.ring();
    }
    return accepted;
  }

  @Override
  public List<Claimed> claim(int max) {
    return inbox.claim(max);
  }

  @Override
  public boolean complete(Claimed claimed, Turn turn) {
    boolean completed = inbox.complete(claimed, turn);
    if (completed) {
      sending.ring();
    }
    return completed;
  }

  @Override
  public int completeAll(List<Answered> answered) {
    int completed = inbox.completeAll(answered);
    for (int rings = 0; rings < completed; rings++) {
      sending.ring();
    }
    return completed;
  }

  @Override
  public void release(Claimed claimed, String reason) {
    inbox.release(claimed, reason);
  }

  @Override
  public Optional<Claimed> acceptLive(InboundMessage message) {
    return inbox.acceptLive(message);
  }

  @Override
  public Optional<List<OutboundMessage>> said(InboundMessage repeated) {
    return inbox.said(repeated);
  }
}
