package org.plainline.config.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private DataFolder folder = new DataFolder();

  @Override
  public Integer call() {
    folder.keys().rotate(Clock.systemUTC().instant());
    PrintWriter out = spec.commandLine().getOut();
    out.println("The keys in " + folder.path() + " are new.");
    out.flush();
    return 0;
  }
}
