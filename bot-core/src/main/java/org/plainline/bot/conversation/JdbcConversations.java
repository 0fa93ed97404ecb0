package org.plainline.bot.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/** Conversations in a database: names of practices and what numbers stand for, nothing said. */
public final class JdbcConversations implements Conversations {

  /** {@code missed} is read no more; the column stays, because the schema only ever grows. */
  private static final String KEEP =
      "insert into conversation"
          + " (pseudonym, last_turn, language, shown, offered, missed, call_state)"
          + " values (?, ?, ?, ?, ?, 0, ?) on conflict (pseudonym) do update"
          + " set last_turn = excluded.last_turn, language = excluded.language,"
          + " shown = excluded.shown,"
          + " offered = excluded.offered, call_state = excluded.call_state";

  private final JdbcStore store;
  private final InstantSource clock;

  public JdbcConversations(JdbcStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Conversation of(Pseudonym pseudonym) {
    return store
        .read(session ->
            session.row(
                JdbcConversations::read,
                "select last_turn, language, shown, offered, call_state"
                    + " from conversation where pseudonym = ?",
                pseudonym.value()))
        .orElse(Conversation.NEW)
        .at(clock.instant());
  }

  /** Keeps a conversation as part of a transaction. */
  public void keep(JdbcSession session, Pseudonym pseudonym, Conversation conversation) {
    ConversationText text = ConversationText.of(conversation);
    session.update(
        KEEP,
        pseudonym.value(),
        conversation.lastTurn().toEpochMilli(),
        text.language(),
        text.shown(),
        text.offered(),
        text.call());
  }

  private static Conversation read(ResultSet row) throws SQLException {
    Instant lastTurn = Instant.ofEpochMilli(row.getLong("last_turn"));
    try {
      return new ConversationText(
              row.getString("language"),
              row.getString("shown"),
              row.getString("offered"),
              row.getString("call_state"))
          .read(lastTurn);
    } catch (IllegalArgumentException e) {
      // Kept by another release: starting afresh is better than not answering.
      return Conversation.NEW;
    }
  }
}
