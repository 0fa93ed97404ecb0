package org.plainline.config.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a command shows a list. */
final class Listing {

  @Option(names = "--max", paramLabel = "NUMBER", description = "How many; ${DEFAULT-VALUE}.")
  private int max = 100;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  /** How many rows are wanted at most. */
  int max() {
    return max;
  }

  /** As JSON, or a line for each. */
  <T> void print(CommandSpec spec, List<T> rows, Function<T, String> line) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(rows));
    } else {
      rows.stream().map(line).forEach(out::println);
    }
    out.flush();
  }
}
