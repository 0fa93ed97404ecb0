package org.plainline.config.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;

/**
 * The same on a real PostgreSQL, whose files are searched too: tables, indexes, and the log of
 * changes, which still holds what was deleted and which no client can empty. All that is ever found
 * there is sealed.
 */
class NobodyExposedOnPostgresTest extends NobodyExposedTest {

  private final AtomicReference<EmbeddedPostgres> server = new AtomicReference<>();

  @Override
  List<String> database(Path data) throws IOException {
    server.set(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setDataDirectory(Files.createDirectories(data).resolve("postgres"))
            .start());
    return List.of("plainline.database.url=" + server.get().getJdbcUrl("postgres", "postgres"));
  }

  @AfterAll
  @Override
  void stop() throws IOException {
    super.stop();
    server.get().close();
  }
}
