package org.plainline.config.cli;

import picocli.CommandLine.Command;

/** Only its help: the server itself is started before the command line is read. */
@Command(
    name = "serve",
    description = {
      "Start the server (the default).",
      "Settings follow as --name=value, such as --plainline.country=KE, or come from the",
      "environment, such as PLAINLINE_COUNTRY=KE."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

  @Override
  public void run() {
    throw new IllegalStateException("the server is started by Plainline.main");
  }
}
