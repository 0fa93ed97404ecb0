package org.plainline.bot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database as in production, with the real migration: an SQLite file or a real PostgreSQL. */
public final class TestDatabase {

  private static final String SQLITE =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true"
          + "&transaction_mode=IMMEDIATE";

  private TestDatabase() {}

  /** One connection to a file, as one node has it; several of these are several nodes. */
  public static HikariDataSource sqlite(Path file) {
    return migrated("jdbc:sqlite:" + file + SQLITE, 1);
  }

  /** Connections to the one PostgreSQL of this run. */
  public static HikariDataSource postgres(boolean empty) {
    HikariDataSource source = migrated(Server.URL, 10);
    if (empty) {
      new JdbcStore(source).transaction(TestDatabase::empty);
    }
    return source;
  }

  private static int empty(JdbcSession session) {
    return List.of("contact", "opt_out", "conversation", "lease", "inbox", "outbox").stream()
        .mapToInt(table -> session.update("delete from " + table))
        .sum();
  }

  private static HikariDataSource migrated(String url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    HikariDataSource source = new HikariDataSource(config);
    Flyway.configure().dataSource((DataSource) source).load().migrate();
    return source;
  }

  /** Started by the first test that needs it. */
  private static final class Server {
    static final String URL = start();

    private static String start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server.getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
