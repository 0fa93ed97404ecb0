package org.plainline.config;

import org.plainline.config.cli.Cli;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Plainline: the server, or one of the commands of the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Plainline {

  public static void main(String[] arguments) {
    // The tokenizer library calls a cloud address at start unless told not to.
    System.setProperty("OPT_OUT_TRACKING", "true");
    if (Cli.serves(arguments)) {
      SpringApplication.run(Plainline.class, Cli.withoutCommand(arguments));
    } else {
      // Results are read by programs: what is logged must not get in between.
      System.setProperty("logback.configurationFile", "command-line-logback.xml");
      System.exit(Cli.run(arguments));
    }
  }
}
