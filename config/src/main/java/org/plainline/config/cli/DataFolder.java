package org.plainline.config.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.plainline.bot.privacy.KeyFile;
import picocli.CommandLine.Option;

/** Where the server keeps its database and its keys. */
final class DataFolder {

  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      description = "Folder of the database and the keys; ${DEFAULT-VALUE} if not given.",
      defaultValue = "${env:PLAINLINE_DATADIR:-data}")
  private Path path = Path.of("data");

  Path path() {
    return path;
  }

  /** The keys that are there; none are made. */
  KeyFile keys() {
    if (Files.notExists(path.resolve("plainline.keys"))) {
      throw new IllegalArgumentException(
          "There are no keys in " + path + ". Name their folder with --data-dir.");
    }
    return KeyFile.in(path, new SecureRandom(), Clock.systemUTC());
  }
}
