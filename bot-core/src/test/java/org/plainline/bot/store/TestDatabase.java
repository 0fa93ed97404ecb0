package org.plainline.bot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database as in production, with the real migration: an SQLite file or a real PostgreSQL. */
public final class TestDatabase {

  private static final String SQLITE =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true"
          + "&transaction_mode=IMMEDIATE";

  private TestDatabase() {}

  /** One connection to a file, as one node has it; several of these are several nodes. */
  public static HikariDataSource sqlite(Path file) {
    try {
      if (Files.notExists(file)) {
        Files.write(file, Migrated.SQLITE_FILE);
      }
      return pool("jdbc:sqlite:" + file + SQLITE, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connections to the one PostgreSQL of this run. */
  public static HikariDataSource postgres(boolean empty) {
    HikariDataSource source = pool(Server.URL, 4);
    if (empty) {
      new JdbcStore(source).transaction(TestDatabase::empty);
    }
    return source;
  }

  private static int empty(JdbcSession session) {
    return List.of(
            "contact",
            "opt_out",
            "conversation",
            "lease",
            "inbox",
            "outbox",
            "sender",
            "exchange",
            "call_back",
            "spent",
            "tally",
            "uptime",
            "provider_copy",
            "unanswered",
            "audit",
            "sunset")
        .stream()
        .mapToInt(table -> session.update("delete from " + table))
        .sum();
  }

  private static HikariDataSource pool(String url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    return new HikariDataSource(config);
  }

  private static void migrate(String url) {
    Flyway.configure().dataSource(url, "", "").load().migrate();
  }

  /** Migrated once: a copy is much quicker than a migration for each test. */
  private static final class Migrated {
    @SuppressWarnings("MutableArray") // never written to
    static final byte[] SQLITE_FILE = make();

    private static byte[] make() {
      try {
        Path file = Files.createTempFile("plainline", ".db");
        migrate("jdbc:sqlite:" + file);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Started by the first test that needs it. */
  private static final class Server {
    static final String URL = start();

    private static String start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        String url = server.getJdbcUrl("postgres", "postgres");
        migrate(url);
        return url;
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
