package org.plainline.bot.inbox;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.Turn;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.store.NotWritten;

/** Messages received, each answered once. Durable when a method returns. */
public interface Inbox {

  /**
   * Keeps a message to be answered by a worker; false if its id was already accepted.
   *
   * @throws NotWritten if it is not known to be kept: it must not be acknowledged
   */
  boolean accept(InboundMessage message);

  /** Up to {@code max} messages to answer, oldest first, never two of one contact at once. */
  List<Claimed> claim(int max);

  /**
   * Answered: in one transaction keeps contact and conversation, puts the replies in the outbox,
   * and deletes the message's words.
   *
   * @return false if the lease was lost: someone else answers, and nothing was kept
   */
  boolean complete(Claimed claimed, Turn turn);

  /**
   * As {@link #complete(Claimed, Turn)} for each, in one transaction: one wait for the disk.
   *
   * @return how many were kept
   */
  int completeAll(List<Answered> answered);

  /** Lets the lease begin anew, unless it was lost. */
  void hold(Claimed claimed);

  /** Not answered this time: again later, or given up after too many attempts. */
  void release(Claimed claimed, String reason);

  /**
   * Cannot be answered yet, through no fault of its own: soon again, and no attempt was made.
   * Meanwhile what the same contact wrote later gets its turn, for there may be danger in it; what
   * is postponed too stays behind this.
   */
  void postpone(Claimed claimed);

  /** Accepts and claims in one step, for somebody who waits; empty if it was already accepted. */
  Optional<Claimed> acceptLive(InboundMessage message);

  /**
   * What was said to somebody on the line, for a request that the provider repeats; empty if it was
   * not answered yet, or longer ago than a provider repeats.
   */
  Optional<List<OutboundMessage>> said(InboundMessage repeated);
}
