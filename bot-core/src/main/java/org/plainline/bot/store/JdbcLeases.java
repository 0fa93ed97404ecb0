package org.plainline.bot.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whose turn it is, among threads and nodes: a name belongs to one owner until the lease ends or is
 * given back. A conditional upsert decides, so the same SQL is right on SQLite and PostgreSQL.
 */
public final class JdbcLeases {

  private static final String TAKE =
      "insert into lease (name, owner, until) values (?, ?, ?) on conflict (name) do update"
          + " set owner = excluded.owner, until = excluded.until where lease.until <= ?";

  private final Supplier<String> owners;
  private final InstantSource clock;

  /**
   * @param owners gives a name that was never given before, on any node
   */
  public JdbcLeases(Supplier<String> owners, InstantSource clock) {
    this.owners = owners;
    this.clock = clock;
  }

  /** The new owner; empty while the name belongs to another. */
  public Optional<String> take(JdbcSession session, String name, Duration length) {
    String owner = owners.get();
    long now = clock.millis();
    int taken = session.update(TAKE, name, owner, now + length.toMillis(), now);
    return taken == 1 ? Optional.of(owner) : Optional.empty();
  }

  /** As {@link #giveBack}, but nobody may have the name for a while yet. */
  public boolean rest(JdbcSession session, String owner, Duration length) {
    long until = clock.instant().plus(length).toEpochMilli();
    return session.update("update lease set until = ? where owner = ?", until, owner) == 1;
  }

  /** True if the owner still had it, even late; false if another has taken it since. */
  public boolean giveBack(JdbcSession session, String owner) {
    return session.update("delete from lease where owner = ?", owner) == 1;
  }
}
