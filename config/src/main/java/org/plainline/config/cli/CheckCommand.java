package org.plainline.config.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.plainline.config.PackShelf;
import org.plainline.knowledge.readability.CheckOptions;
import org.plainline.knowledge.readability.CheckReport;
import org.plainline.knowledge.readability.CheckTable;
import org.plainline.knowledge.readability.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks whether a pack is plain and complete. */
@Command(
    name = "check",
    description = "Check whether a pack is plain and complete. Exit code 1 if it is not.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  /** A pack that takes a while is told about in so many lines. */
  private static final int PROGRESS_LINES = 20;

  private static final int PROGRESS_TEXTS_MIN = 1_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", description = "A folder, a zip file, or starter.")
  private String pack = "";

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    CheckOptions options = new CheckOptions(LocalDate.now(ZoneOffset.UTC), this::progress);
    CheckReport report = PackCheck.of(PackShelf.asked(pack), options);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(report));
    } else {
      CheckTable.lines(report).forEach(out::println);
    }
    out.flush();
    return report.passed() ? 0 : 1;
  }

  private void progress(int done, int total) {
    if (total >= PROGRESS_TEXTS_MIN && done % (total / PROGRESS_LINES) == 0) {
      spec.commandLine().getErr().println(done + " of " + total + " texts checked");
    }
  }
}
