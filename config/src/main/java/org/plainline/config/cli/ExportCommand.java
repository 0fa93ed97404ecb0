package org.plainline.config.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plainline.config.PackShelf;
import org.plainline.knowledge.pack.Finding;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackReading;
import org.plainline.knowledge.pack.PackSheet;
import org.plainline.knowledge.pack.PackWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a pack as a folder of YAML files, or as a table for editors. */
@Command(
    name = "export",
    description = "Write a pack as a folder of YAML files, or as a table for editors.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PACK", description = "A folder, a zip file, or starter.")
  private String pack = "";

  @Parameters(index = "1", paramLabel = "TO", description = "A folder, or a .csv or .xlsx file.")
  private Path to = Path.of("");

  @Override
  public Integer call() throws IOException {
    PackReading reading = PackShelf.asked(pack);
    reading.findings().stream()
        .filter(finding -> finding.weight() == Finding.Weight.BROKEN)
        .forEach(spec.commandLine().getErr()::println);
    if (!reading.sound()) {
      spec.commandLine().getErr().println("Nothing was written: mend the lines above first.");
      return 1;
    }
    Pack practices = reading.pack().orElseThrow();
    if (Sheets.isSheet(to)) {
      PackSheet.write(practices, to);
    } else {
      PackWriter.write(practices, to);
    }
    spec.commandLine()
        .getOut()
        .println(practices.practices().size() + " practices written to " + to + ".");
    return 0;
  }
}
