package org.plainline.config.cli;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what the jar does besides serving. */
@Command(
    name = "plainline",
    mixinStandardHelpOptions = true,
    description = "One vetted answer, in plain words, on any phone.",
    footer = "Without a command, or with serve, the server starts.",
    subcommands = {
      ServeCommand.class,
      ChatCommand.class,
      AskCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      TriageCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ReportCommand.class,
      UnansweredCommand.class,
      CallBacksCommand.class,
      AuditCommand.class,
      ExtendCommand.class,
      RotateKeysCommand.class,
      DeadLettersCommand.class
    })
public final class Cli {

  private static final String SERVE = "serve";

  /** Recommends a faster JVM flag to whoever asks one question; held, or it would be forgotten. */
  private static final Logger LUCENE_ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  /** True if these arguments start the server: no command, or {@code serve}. */
  public static boolean serves(String... arguments) {
    List<String> words = Arrays.asList(arguments);
    return words.isEmpty()
        || (words.getFirst().equals(SERVE) && !words.contains("--help"))
        || (words.getFirst().startsWith("--") && !words.getFirst().matches("--(help|version)"));
  }

  /** The arguments that the server reads as settings. */
  public static String[] withoutCommand(String... arguments) {
    return Arrays.stream(arguments).filter(word -> !word.equals(SERVE)).toArray(String[]::new);
  }

  /** Runs a command and gives its exit code: 0 done, 1 found something wrong, 2 misused. */
  public static int run(String... arguments) {
    LUCENE_ADVICE.setLevel(Level.OFF);
    return new CommandLine(new Cli())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new PlainFailures())
        .execute(arguments);
  }
}
