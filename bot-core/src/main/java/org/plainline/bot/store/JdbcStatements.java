package org.plainline.bot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Statements that stay prepared for as long as the connection they were prepared on: the database
 * parses each once. A connection belongs to one thread at a time, and so do its statements.
 */
final class JdbcStatements {

  private final Map<Connection, Map<String, PreparedStatement>> prepared =
      new ConcurrentHashMap<>();

  /** The statement on a connection, which may be one that a pool lent. */
  PreparedStatement of(Connection lent, String sql) throws SQLException {
    // A pool closes what was prepared on the connection that it lends, but not on the one beneath.
    Connection connection = lent.unwrap(Connection.class);
    Map<String, PreparedStatement> known = prepared.get(connection);
    if (known == null) {
      forgetClosed();
      known = new HashMap<>();
      prepared.put(connection, known);
    }
    PreparedStatement statement = known.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      known.put(sql, statement);
    }
    return statement;
  }

  private void forgetClosed() throws SQLException {
    for (Connection connection : List.copyOf(prepared.keySet())) {
      if (connection.isClosed()) {
        prepared.remove(connection);
      }
    }
  }
}
