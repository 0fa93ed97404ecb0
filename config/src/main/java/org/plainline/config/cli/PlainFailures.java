package org.plainline.config.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.plainline.config.settings.BadSetting;
import org.plainline.knowledge.pack.PackUnreadable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence what went wrong; only a fault of ours shows a stack trace. */
final class PlainFailures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    switch (failure instanceof UncheckedIOException io ? requireNonNull(io.getCause()) : failure) {
      case NoSuchFileException missing ->
          say(command, missing.getFile() + " does not exist. Check the path.");
      case PackUnreadable pack -> say(command, pack.getMessage() + " " + pack.cure());
      case BadSetting setting -> say(command, String.valueOf(setting.getMessage()));
      case IllegalArgumentException misuse -> say(command, String.valueOf(misuse.getMessage()));
      case IOException io -> say(command, "A file could not be read: " + io.getMessage());
      default -> failure.printStackTrace(command.getErr());
    }
    return 2;
  }

  private static void say(CommandLine command, String sentence) {
    command.getErr().println(sentence);
  }
}
