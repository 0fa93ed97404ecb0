package org.plainline.config.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.bot.store.JdbcStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database a command looks at, while the server may go on using it. */
final class Database {

  @Mixin private DataFolder folder = new DataFolder();

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:postgresql:... where several nodes share one.",
      defaultValue = "${env:PLAINLINE_DATABASE_URL:-}")
  private String url = "";

  /** The keys that go with it. */
  KeyFile keys() {
    return folder.keys();
  }

  <T> T with(Function<JdbcStore, T> work) {
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(url.isEmpty() ? file() : url);
      source.setMaximumPoolSize(1);
      return work.apply(new JdbcStore(source));
    }
  }

  private String file() {
    Path file = folder.path().resolve("plainline.db");
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "There is no database in " + folder.path() + ". Name its folder with --data-dir.");
    }
    return "jdbc:sqlite:" + file + "?busy_timeout=5000";
  }
}
