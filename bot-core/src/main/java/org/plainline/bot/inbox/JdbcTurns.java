package org.plainline.bot.inbox;

import java.time.InstantSource;
import java.util.Optional;
import org.plainline.bot.Turn;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.contact.JdbcContacts;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.JdbcConversations;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.message.Address;
import org.plainline.bot.outbox.JdbcOutbox;
import org.plainline.bot.outbox.Rank;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.privacy.JdbcOptOuts;
import org.plainline.bot.store.JdbcSession;

/** What a turn changes, all within the transaction that ends the message. */
public final class JdbcTurns {

  private final JdbcContacts contacts;
  private final JdbcConversations conversations;
  private final JdbcOptOuts optOuts;
  private final JdbcErasure erasure;
  private final JdbcOutbox outbox;
  private final JdbcExchanges exchanges;
  private final InstantSource clock;

  public JdbcTurns(
      JdbcContacts contacts,
      JdbcConversations conversations,
      JdbcOptOuts optOuts,
      JdbcErasure erasure,
      JdbcOutbox outbox,
      JdbcExchanges exchanges,
      InstantSource clock) {
    this.contacts = contacts;
    this.conversations = conversations;
    this.optOuts = optOuts;
    this.erasure = erasure;
    this.outbox = outbox;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  /**
   * @param replying false if the replies are said on the line instead
   */
  void keep(JdbcSession session, Turn turn, boolean replying) {
    Pseudonym pseudonym = turn.contact().pseudonym();
    Optional<Keyword> obeyed = obeyed(turn.decision());
    obeyed.ifPresent(keyword -> obey(session, keyword, turn));
    if (obeyed.filter(keyword -> keyword == Keyword.DELETE).isEmpty()) {
      contacts.keep(session, turn.contact(), clock.instant());
      conversations.keep(session, pseudonym, turn.conversation());
    }
    if (replying && !turn.replies().isEmpty() && exchanges.admits(session, turn)) {
      outbox.put(session, pseudonym, turn.replies(), Rank.of(turn.urgency()));
    }
  }

  private void obey(JdbcSession session, Keyword keyword, Turn turn) {
    Address from = turn.message().from();
    Pseudonym pseudonym = turn.contact().pseudonym();
    switch (keyword) {
      case STOP -> {
        if (turn.contact().optedOut()) {
          optOuts.add(session, from);
          outbox.giveUp(session, pseudonym, "opted out");
        }
      }
      case START -> {
        if (!turn.contact().optedOut()) {
          optOuts.remove(session, from);
        }
      }
      case DELETE -> erasure.erase(session, pseudonym);
      default -> {
        // The others change nothing that outlives the conversation.
      }
    }
  }

  private static Optional<Keyword> obeyed(Decision decision) {
    return switch (decision) {
      case Decision.Obey(Keyword keyword) -> Optional.of(keyword);
      case Decision.Escalate escalate -> escalate.meanwhile().flatMap(JdbcTurns::obeyed);
      default -> Optional.empty();
    };
  }
}
