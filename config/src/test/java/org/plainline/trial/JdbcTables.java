package org.plainline.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The database of a trial: an SQLite file, or a real PostgreSQL for several nodes. */
final class JdbcTables implements AutoCloseable {

  private final Optional<EmbeddedPostgres> postgres;
  private final String url;

  private JdbcTables(Optional<EmbeddedPostgres> postgres, String url) {
    this.postgres = postgres;
    this.url = url;
  }

  static JdbcTables open(boolean shared, Path folder) throws IOException {
    if (!shared) {
      return new JdbcTables(Optional.empty(), "jdbc:sqlite:" + folder.resolve("plainline.db"));
    }
    // Durable as in production: the library would switch fsync off.
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setDataDirectory(folder.resolve("postgres"))
            .start();
    return new JdbcTables(Optional.of(server), server.getJdbcUrl("postgres", "postgres"));
  }

  /** What a node must be told to use it; nothing for a file in its own folder. */
  List<String> settings() {
    return postgres.map(_ -> List.of("plainline.database.url=" + url)).orElse(List.of());
  }

  /** How many messages are still to be answered or sent. */
  long waiting() throws SQLException {
    return count("select count(*) from inbox where state = 'WAITING'")
        + count("select count(*) from outbox where state = 'WAITING'");
  }

  long count(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What became of everything: table, state and reason, and how many. */
  Map<String, Long> ends() throws SQLException {
    Map<String, Long> ends = new TreeMap<>();
    for (String table : List.of("inbox", "outbox")) {
      String sql = "select state, reason, count(*) from " + table + " group by state, reason";
      try (Connection connection = DriverManager.getConnection(url);
          var statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          List<String> words = new ArrayList<>(List.of(table, rows.getString(1)));
          words.add(rows.getString(2));
          ends.put(String.join(" ", words).strip(), rows.getLong(3));
        }
      }
    }
    return ends;
  }

  @Override
  public void close() throws IOException {
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }
}
