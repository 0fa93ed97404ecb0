package org.plainline.bot.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * The day on which this service ends: a year after its first start, unless people give a reason to
 * go on, half a year at a time. Then it keeps nothing, and what it kept is destroyed.
 */
public final class JdbcSunset {

  private static final int MONTHS = 12;
  private static final int MONTHS_MORE = 6;
  private static final int REASON_LENGTH_MIN = 10;

  private static final String READ = "select started, ends, reason from sunset";

  private final JdbcStore store;
  private final InstantSource clock;

  public JdbcSunset(JdbcStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * When it ends.
   *
   * @param reason why it may go on for so long; empty for the first year
   */
  public record Ending(Instant started, Instant ends, String reason) {}

  /** When it ends; the first question starts the year. */
  public Ending ending() {
    return store.read(JdbcSunset::read).orElseGet(() -> store.transaction(this::begin));
  }

  /**
   * Lets it go on for a while.
   *
   * @param until at most six months after the present end
   * @param reason for the public, in a sentence
   * @throws IllegalArgumentException saying what is wrong
   */
  public void extend(Instant until, String reason) {
    Ending present = ending();
    if (until.isAfter(after(present.ends(), MONTHS_MORE)) || !until.isAfter(present.ends())) {
      throw new IllegalArgumentException(
          "It ends on %s and may be extended by six months at most at a time."
              .formatted(present.ends()));
    }
    if (reason.strip().length() < REASON_LENGTH_MIN) {
      throw new IllegalArgumentException("Give the reason in a sentence: it will be published.");
    }
    if (!clock.instant().isBefore(present.ends())) {
      throw new IllegalArgumentException("It has ended, and what it kept is destroyed.");
    }
    store.transaction(session ->
        session.update(
            "update sunset set ends = ?, reason = ?", until.toEpochMilli(), reason.strip()));
  }

  /** Deletes all that is left of people, opt-outs included: without keys they mean nothing. */
  public void destroy() {
    store.transaction(session -> {
      for (String table :
          new String[] {
            "contact",
            "conversation",
            "opt_out",
            "lease",
            "exchange",
            "call_back",
            "inbox",
            "outbox",
            "unanswered",
            "audit"
          }) {
        session.update("delete from " + table);
      }
      return 0;
    });
    store.sweep();
  }

  private Ending begin(JdbcSession session) {
    Instant now = clock.instant();
    session.update(
        "insert into sunset (id, started, ends, reason) values (1, ?, ?, '')"
            + " on conflict do nothing",
        now.toEpochMilli(),
        after(now, MONTHS).toEpochMilli());
    return read(session).orElseThrow();
  }

  private static Optional<Ending> read(JdbcSession session) {
    return session.row(
        row ->
            new Ending(
                Instant.ofEpochMilli(row.getLong(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3)),
        READ);
  }

  private static Instant after(Instant instant, int months) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).plusMonths(months).toInstant();
  }
}
