package org.plainline.config.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.plainline.bot.privacy.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes new keys by chance, for when somebody may have seen the old. */
@Command(
    name = "rotate-keys",
    description = {
      "Make new keys by chance. Stop the server first; copy the file to the other nodes then.",
      "Pseudonyms and chosen languages are forgotten; opt-outs and what waits are not."
    },
    mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      description = "Folder of the keys; ${DEFAULT-VALUE} if not given.",
      defaultValue = "${env:PLAINLINE_DATADIR:-data}")
  private Path dataDir = Path.of("data");

  @Override
  public Integer call() {
    if (!Files.exists(dataDir.resolve("plainline.keys"))) {
      throw new IllegalArgumentException(
          "There are no keys in " + dataDir + ". Name their folder with --data-dir.");
    }
    Clock clock = Clock.systemUTC();
    KeyFile.in(dataDir, new SecureRandom(), clock).rotate(clock.instant());
    PrintWriter out = spec.commandLine().getOut();
    out.println("The keys in " + dataDir + " are new.");
    out.flush();
    return 0;
  }
}
