package org.plainline.bot.privacy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.plainline.bot.Turn;
import org.plainline.bot.decision.Decision.Abstain;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.message.Content;
import org.plainline.bot.privacy.JdbcAudit.Look;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.triage.Urgency;

/**
 * Questions that nothing answered, so that editors see what is missing: redacted, without who asked
 * or when, equal ones counted together, for 30 days. Never words with any sign of danger in them.
 */
public final class JdbcUnanswered {

  public static final Duration KEPT = Duration.ofDays(30);

  private static final int LENGTH_MAX = 200;

  private static final String ADD =
      "insert into unanswered (language, words, total, last_day) values (?, ?, 1, ?)"
          + " on conflict (language, words) do update set total = unanswered.total + 1,"
          + " last_day = excluded.last_day";

  private final JdbcStore store;
  private final Redaction redaction;
  private final InstantSource clock;

  public JdbcUnanswered(JdbcStore store, Redaction redaction, InstantSource clock) {
    this.store = store;
    this.redaction = redaction;
    this.clock = clock;
  }

  /** A question, how often it was asked. */
  public record Asked(String language, String words, long times) {}

  /** Keeps the question of a turn, if it was one and nothing answered it. */
  public void note(Turn turn) {
    if (turn.urgency() == Urgency.NONE
        && turn.decision() instanceof Abstain(Reason reason, var _)
        && reason == Reason.NOT_KNOWN
        && turn.message().content() instanceof Content.Text text) {
      String words = redaction.of(text.words(), LENGTH_MAX);
      store.transaction(session -> session.update(ADD, turn.language().code(), words, today()));
    }
  }

  /**
   * The questions asked most often, at most so many; that they were read is noted.
   *
   * @param reader who reads them, see {@link JdbcAudit.Look}
   */
  public List<Asked> read(String reader, int max) {
    return store.transaction(session -> {
      JdbcAudit.note(session, new Look(clock.instant(), reader, "unanswered questions"));
      return session.rows(
          row -> new Asked(row.getString(1), row.getString(2), row.getLong(3)),
          "select language, words, total from unanswered order by total desc, words limit ?",
          max);
    });
  }

  /** Deletes what was last asked too long ago; how many questions that were. */
  public int forget() {
    return store.transaction(session ->
        session.update("delete from unanswered where last_day <= ?", today() - KEPT.toDays()));
  }

  private long today() {
    return Duration.ofMillis(clock.millis()).toDays();
  }
}
