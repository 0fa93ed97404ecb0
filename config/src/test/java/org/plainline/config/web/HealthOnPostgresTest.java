package org.plainline.config.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;

/** The same with a real PostgreSQL, which is stopped and started again. */
class HealthOnPostgresTest extends HealthTest {

  private final AtomicReference<EmbeddedPostgres> server = new AtomicReference<>();
  private final AtomicReference<Path> files = new AtomicReference<>();

  @Override
  List<String> database(Path data) throws IOException {
    files.set(Files.createDirectories(data).resolve("postgres"));
    server.set(builder().start());
    return List.of("plainline.database.url=" + server.get().getJdbcUrl("postgres", "postgres"));
  }

  @Override
  void withoutDatabase(Runnable look) throws IOException {
    int port = server.get().getPort();
    server.get().close();
    look.run();
    server.set(builder().setPort(port).start());
  }

  @AfterAll
  @Override
  void stop() throws IOException {
    super.stop();
    server.get().close();
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder().setDataDirectory(files.get()).setCleanDataDirectory(false);
  }
}
