package org.plainline.bot.inbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.plainline.bot.Turn;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.contact.JdbcContacts;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.JdbcConversations;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.outbox.JdbcOutbox;
import org.plainline.bot.outbox.Rank;
import org.plainline.bot.person.JdbcCallBacks;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.privacy.JdbcOptOuts;
import org.plainline.bot.store.JdbcSession;

/** What a turn changes, all within the transaction that ends the message. */
public final class JdbcTurns {

  private final JdbcContacts contacts;
  private final JdbcConversations conversations;
  private final JdbcOptOuts optOuts;
  private final JdbcErasure erasure;
  private final Sending sending;
  private final JdbcExchanges exchanges;
  private final InstantSource clock;

  /** Where what follows from a turn waits until it is done. */
  public record Sending(JdbcOutbox outbox, JdbcCallBacks callBacks) {}

  public JdbcTurns(
      JdbcContacts contacts,
      JdbcConversations conversations,
      JdbcOptOuts optOuts,
      JdbcErasure erasure,
      Sending sending,
      JdbcExchanges exchanges,
      InstantSource clock) {
    this.contacts = contacts;
    this.conversations = conversations;
    this.optOuts = optOuts;
    this.erasure = erasure;
    this.sending = sending;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  /**
   * @param replying false if the replies on this channel are said on the line instead
   */
  void keep(JdbcSession session, Turn turn, boolean replying) {
    Pseudonym pseudonym = turn.contact().pseudonym();
    Optional<Command> obeyed = obeyed(turn.decision());
    obeyed.ifPresent(command -> obey(session, command, turn));
    if (obeyed.filter(command -> command == Keyword.DELETE).isEmpty()) {
      contacts.keep(session, turn.contact(), clock.instant());
      conversations.keep(session, pseudonym, turn.conversation());
    }
    List<OutboundMessage> sent = replying ? turn.replies() : turn.repliesElsewhere();
    if (sent.isEmpty() || (!replying && stoppedMeanwhile(session, turn))) {
      return;
    }
    if (exchanges.admits(session, turn)) {
      sending.outbox().put(session, pseudonym, sent, Rank.of(turn.urgency()));
    }
  }

  /**
   * Whether a STOP by text overtook what somebody says on the line: no text may follow it. Whoever
   * writes needs no look: a STOP ends what they wrote before it.
   */
  private boolean stoppedMeanwhile(JdbcSession session, Turn turn) {
    return !turn.contact().optedOut()
        && !turn.decision().obeys(Keyword.START)
        && !(turn.decision() instanceof Decision.Escalate)
        && optOuts.since(session, turn.message().from()).isPresent();
  }

  private void obey(JdbcSession session, Command command, Turn turn) {
    Address from = turn.message().from();
    Pseudonym pseudonym = turn.contact().pseudonym();
    switch (command) {
      case Keyword.STOP -> {
        optOuts.add(session, from);
        erasure.silence(session, from, turn.message().received());
      }
      case Keyword.START -> {
        if (!turn.contact().optedOut()) {
          optOuts.remove(session, from);
        }
      }
      case Command.Wish.CALL_BACK ->
          sending.callBacks().put(session, pseudonym, from, turn.language());
      case Keyword.DELETE -> erasure.erase(session, from, turn.message().received());
      default -> {
        // The others change nothing that outlives the conversation.
      }
    }
  }

  private static Optional<Command> obeyed(Decision decision) {
    return switch (decision) {
      case Decision.Obey(Command command) -> Optional.of(command);
      case Decision.Escalate escalate -> escalate.meanwhile().flatMap(JdbcTurns::obeyed);
      default -> Optional.empty();
    };
  }
}
