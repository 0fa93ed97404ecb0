package org.plainline.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database of its own on the one PostgreSQL of this run, as durable as in production. */
public final class JdbcPostgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final String url;

  private JdbcPostgres(String url) {
    this.url = url;
  }

  public static JdbcPostgres empty() throws SQLException {
    String name = "nodes" + DATABASES.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(Server.POSTGRES.getJdbcUrl("postgres", "postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return new JdbcPostgres(Server.POSTGRES.getJdbcUrl("postgres", name));
  }

  public String url() {
    return url;
  }

  public long count(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Started by the first test that needs it. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server;
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
