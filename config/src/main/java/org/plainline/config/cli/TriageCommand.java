package org.plainline.config.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plainline.config.BotAssembly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well danger is seen in labelled messages. */
@Command(
    name = "triage",
    description = "Measure how well danger is seen in labelled messages.",
    mixinStandardHelpOptions = true)
final class TriageCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--messages",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV or TSV: a text, and its class or sign; with a heading or not.")
  private List<Path> files = List.of();

  @Option(
      names = "--noise",
      description = "Measure also with typing errors, speech errors and romanised text.")
  private boolean noise;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<LabelledMessage> messages = new ArrayList<>();
    for (Path file : files) {
      messages.addAll(LabelledMessage.read(file));
    }
    TriageScore score = TriageScore.of(BotAssembly.triage(), messages, noise);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.of(score) : score.asText());
    out.flush();
    return 0;
  }
}
