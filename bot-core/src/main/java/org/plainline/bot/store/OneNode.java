package org.plainline.bot.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets one node at a time do what must not be done by two at once. Whoever has the turn asks again
 * before it ends; if that node dies, another gets the turn when it has ended.
 */
public final class OneNode {

  private final JdbcStore store;
  private final JdbcLeases leases;
  private final String name;
  private final Duration length;
  private final AtomicReference<Optional<String>> held = new AtomicReference<>(Optional.empty());

  /**
   * @param name of what is done
   * @param length of a turn
   */
  public OneNode(JdbcStore store, JdbcLeases leases, String name, Duration length) {
    this.store = store;
    this.leases = leases;
    this.name = name;
    this.length = length;
  }

  /** True if it is this node's turn, for the whole length from now on. */
  public boolean mine() {
    held.set(store.transaction(this::renewed));
    return held.get().isPresent();
  }

  /** Lets another have its turn at once. */
  public void leave() {
    held.getAndSet(Optional.empty())
        .ifPresent(owner -> store.transaction(session -> leases.giveBack(session, owner)));
  }

  private Optional<String> renewed(JdbcSession session) {
    return held.get()
        .filter(owner -> leases.rest(session, owner, length))
        .or(() -> leases.take(session, name, length));
  }
}
