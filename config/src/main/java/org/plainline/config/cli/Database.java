package org.plainline.config.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.plainline.bot.store.JdbcStore;
import picocli.CommandLine.Option;

/** Which database a command looks at, while the server may go on using it. */
final class Database {

  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      description = "Folder of the database; ${DEFAULT-VALUE} if not given.",
      defaultValue = "${env:PLAINLINE_DATADIR:-data}")
  private Path dataDir = Path.of("data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:postgresql:... where several nodes share one.",
      defaultValue = "${env:PLAINLINE_DATABASE_URL:-}")
  private String url = "";

  /** Where the keys are as well. */
  Path dataDir() {
    return dataDir;
  }

  <T> T with(Function<JdbcStore, T> work) {
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(url.isEmpty() ? file() : url);
      source.setMaximumPoolSize(1);
      return work.apply(new JdbcStore(source));
    }
  }

  private String file() {
    Path file = dataDir.resolve("plainline.db");
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "There is no database in " + dataDir + ". Name its folder with --data-dir.");
    }
    return "jdbc:sqlite:" + file + "?busy_timeout=5000";
  }
}
