package org.plainline.bot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;

/**
 * Transactions on a database, see {@link JdbcQueue}. What a transaction returns was durable before
 * it returned, and a thread never holds two connections, so a pool of one is enough.
 */
public final class JdbcStore implements AutoCloseable {

  /** Rows that are changed in one turn at most where many are: some milliseconds. */
  public static final int SLICE = 500;

  private static final int TRIES_MAX = 5;

  /** Pages, together 32 MB. */
  private static final int LOGGED_MAX = 8_000;

  private final DataSource source;
  private final DataSource readers;
  private final JdbcQueue queue;
  private final JdbcStatements statements = new JdbcStatements();
  private final Optional<JdbcTogether> together;

  public JdbcStore(DataSource source) {
    this(source, source, Integer.MAX_VALUE);
  }

  /**
   * @param source connections that write
   * @param readers connections to the same database, for what only reads
   * @param writers how many connections that write there are. Whoever waits for one gets it in
   *     turn: a pool lends to whoever comes just then, and among a hundred somebody comes last for
   *     long.
   */
  public JdbcStore(DataSource source, DataSource readers, int writers) {
    this.source = source;
    this.readers = readers;
    this.queue = new JdbcQueue(writers);
    // Where several may write side by side, none need wait for another's work.
    this.together = writers == 1 ? Optional.of(new JdbcTogether(this::write)) : Optional.empty();
  }

  /**
   * Does all of the work or none of it. Work must be repeatable: a deadlock starts it again.
   *
   * @throws JdbcFailed if the database did not do it
   */
  public <T> T transaction(Function<JdbcSession, T> work) {
    return transaction(work, false);
  }

  /** As {@link #transaction}, for what somebody waits for: all others but one let it pass. */
  public <T> T urgentTransaction(Function<JdbcSession, T> work) {
    return transaction(work, true);
  }

  /**
   * As {@link #transaction}, for what many threads do again and again: where there is one writer,
   * those that come at once share one commit. Do nothing in it but write: others wait for it.
   */
  public <T> T sharedCommit(Function<JdbcSession, T> work) {
    return together.map(all -> all.write(work)).orElseGet(() -> transaction(work));
  }

  /** Writes what was handed in to be written together, then takes no more of that. */
  @Override
  public void close() {
    together.ifPresent(JdbcTogether::close);
  }

  private <T> T transaction(Function<JdbcSession, T> work, boolean urgent) {
    for (int tries = 1; ; tries++) {
      try {
        return once(work, urgent);
      } catch (JdbcFailed e) {
        if (tries == TRIES_MAX || !e.conflict()) {
          throw e;
        }
      }
    }
  }

  /**
   * Changes rows turn after turn, so that nobody who writes meanwhile waits for all of them.
   *
   * @param slice changes at most {@link #SLICE} rows, others each time, and says how many
   * @return how many all turns changed
   */
  public int bySlices(ToIntFunction<JdbcSession> slice) {
    int all = 0;
    int changed = SLICE;
    while (changed >= SLICE) {
      changed = transaction(slice::applyAsInt);
      all += changed;
    }
    return all;
  }

  /**
   * Returns if the database would take what is written: asks for the lock of a writer, and writes
   * nothing.
   *
   * @throws JdbcFailed if it would not, after a while
   */
  public void probe() {
    urgentTransaction(session -> session.update("update lease set until = until where name = ''"));
  }

  /** Reads without a transaction, so that reading never waits for the one writer. */
  public <T> T read(Function<JdbcSession, T> work) {
    try (Connection connection = readers.getConnection()) {
      return read(connection, work);
    } catch (SQLException e) {
      throw new JdbcFailed(e);
    }
  }

  private <T> T read(Connection connection, Function<JdbcSession, T> work) throws SQLException {
    try {
      return work.apply(new JdbcSession(connection, statements));
    } catch (JdbcFailed e) {
      // Fails where the connection is broken, so that a pool notices and lends it to nobody else.
      connection.clearWarnings();
      throw e;
    }
  }

  /**
   * Empties SQLite's log of changes, which still holds what was deleted since. PostgreSQL has a log
   * of its own that no client can empty.
   */
  public void sweep() {
    moveChanges();
    inTurn("truncate");
  }

  /**
   * Moves changes from SQLite's log into the file, beside those who write: a commit that did it
   * would keep all others waiting for as long. Only what came meanwhile is moved in a turn, when
   * the log has grown long; then it is written from its beginning again, as soon as nobody reads in
   * it. Nothing on PostgreSQL.
   */
  public void moveChanges() {
    if (logged(readers, "passive") > LOGGED_MAX) {
      inTurn("passive");
    }
  }

  private void inTurn(String how) {
    queue.await(true);
    try {
      logged(source, how);
    } finally {
      queue.end();
    }
  }

  /** Pages in SQLite's log, after what could be moved was. */
  private static int logged(DataSource connections, String how) {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      return isSqlite(connection) ? logged(statement, how) : 0;
    } catch (SQLException e) {
      throw new JdbcFailed(e);
    }
  }

  private static int logged(Statement statement, String how) throws SQLException {
    try (ResultSet row = statement.executeQuery("pragma wal_checkpoint(" + how + ")")) {
      return row.next() ? row.getInt("log") : 0;
    }
  }

  private static boolean isSqlite(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("SQLite");
  }

  private void write(Consumer<JdbcSession> work) {
    transaction(session -> {
      work.accept(session);
      return true;
    });
  }

  private <T> T once(Function<JdbcSession, T> work, boolean urgent) {
    queue.await(urgent);
    try {
      return connected(work);
    } finally {
      queue.end();
    }
  }

  private <T> T connected(Function<JdbcSession, T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      T result = commit(connection, work);
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException e) {
      throw new JdbcFailed(e);
    }
  }

  private <T> T commit(Connection connection, Function<JdbcSession, T> work) throws SQLException {
    boolean committed = false;
    try {
      T result = work.apply(new JdbcSession(connection, statements));
      connection.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        connection.rollback();
      }
    }
  }
}
