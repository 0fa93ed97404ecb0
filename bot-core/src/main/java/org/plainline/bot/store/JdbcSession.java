package org.plainline.bot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection. Arguments are text, whole numbers or nothing else. */
public final class JdbcSession {

  private final Connection connection;
  private final JdbcStatements statements;

  JdbcSession(Connection connection, JdbcStatements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  /** How many rows a statement changed. */
  public int update(String sql, Object... arguments) {
    try {
      return update(statements.of(connection, sql), arguments);
    } catch (SQLException e) {
      throw new JdbcFailed(e);
    }
  }

  /** What was bound is forgotten at once, here and below: the statement stays, words must not. */
  private static int update(PreparedStatement statement, Object... arguments) throws SQLException {
    try {
      bind(statement, arguments);
      return statement.executeUpdate();
    } finally {
      statement.clearParameters();
    }
  }

  /** How many rows each run of the same statement changed, in order. */
  public int[] updateEach(String sql, List<Object[]> runs) {
    try {
      return updateEach(statements.of(connection, sql), runs);
    } catch (SQLException e) {
      throw new JdbcFailed(e);
    }
  }

  private static int[] updateEach(PreparedStatement statement, List<Object[]> runs)
      throws SQLException {
    try {
      for (Object[] arguments : runs) {
        bind(statement, arguments);
        statement.addBatch();
      }
      return statement.executeBatch();
    } finally {
      // The next one to use the statement must not run what was left behind here.
      statement.clearBatch();
      statement.clearParameters();
    }
  }

  public <T> List<T> rows(Reading<T> reading, String sql, Object... arguments) {
    try {
      return read(statements.of(connection, sql), reading, arguments);
    } catch (SQLException e) {
      throw new JdbcFailed(e);
    }
  }

  public <T> Optional<T> row(Reading<T> reading, String sql, Object... arguments) {
    return rows(reading, sql, arguments).stream().findFirst();
  }

  private static <T> List<T> read(
      PreparedStatement statement, Reading<T> reading, Object... arguments) throws SQLException {
    bind(statement, arguments);
    try (ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reading.read(result));
      }
      return rows;
    } finally {
      statement.clearParameters();
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  /** Makes a value of the row that a result stands on. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Reads a row of how many wait, how many were given up, and since when the oldest waits. */
  public static Backlog backlog(ResultSet row) throws SQLException {
    return new Backlog(row.getLong(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3)));
  }
}
