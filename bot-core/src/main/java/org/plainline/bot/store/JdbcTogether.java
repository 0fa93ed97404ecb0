package org.plainline.bot.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets what many threads want to write share one transaction, and so one wait for the disk. If one
 * of them fails, each is written alone, so that none suffers from another.
 */
final class JdbcTogether implements AutoCloseable {

  /** Whoever is urgent waits no longer than these take. */
  private static final int TOGETHER_MAX = 4;

  private final Consumer<Consumer<JdbcSession>> transaction;
  private final GroupCommit<Consumer<JdbcSession>, Optional<RuntimeException>> commits;

  /**
   * @param transaction does all of the work or none of it
   */
  JdbcTogether(Consumer<Consumer<JdbcSession>> transaction) {
    this.transaction = transaction;
    this.commits = new GroupCommit<>("together-writer", TOGETHER_MAX, this::write);
  }

  /** What the work returned, after the commit; throws what it threw. */
  <T> T write(Function<JdbcSession, T> work) {
    List<T> results = new ArrayList<>();
    Optional<RuntimeException> failure =
        commits.submit(session -> {
          results.clear(); // of a try that was undone
          results.add(work.apply(session));
        });
    if (failure.isPresent()) {
      throw failure.get();
    }
    return results.getFirst();
  }

  /** Writes what was handed in, then takes no more. */
  @Override
  public void close() {
    commits.close();
  }

  /** For each, why it failed. */
  private List<Optional<RuntimeException>> write(List<Consumer<JdbcSession>> works) {
    try {
      transaction.accept(session -> works.forEach(work -> work.accept(session)));
      return Collections.nCopies(works.size(), Optional.empty());
    } catch (RuntimeException e) {
      return works.size() == 1
          ? List.of(Optional.of(e))
          : works.stream().flatMap(work -> write(List.of(work)).stream()).toList();
    }
  }
}
