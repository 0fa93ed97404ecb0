package org.plainline.config.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plainline.config.PackShelf;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackChanges;
import org.plainline.knowledge.pack.PackReading;
import org.plainline.knowledge.pack.PackSheet;
import org.plainline.knowledge.pack.PackWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an edited pack or table into a pack folder: shows what would change, then changes it. */
@Command(
    name = "import",
    description = "Show what an edited pack or table would change in a pack folder, and change it.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "A .csv or .xlsx file, a folder or a zip file.")
  private Path from = Path.of("");

  @Parameters(index = "1", paramLabel = "INTO", description = "The folder of the pack.")
  private Path into = Path.of("");

  @Option(names = "--apply", description = "Change it. Without this, only show.")
  private boolean apply;

  @Override
  public Integer call() throws IOException {
    Pack before = PackShelf.only(into.toString());
    PackReading reading =
        Sheets.isSheet(from)
            ? PackSheet.read(from, before.about())
            : PackShelf.reading(from.toString());
    PrintWriter out = spec.commandLine().getOut();
    reading.findings().forEach(out::println);
    if (!reading.sound() || reading.pack().isEmpty()) {
      out.println("Nothing was changed: mend the lines above first.");
      out.flush();
      return 1;
    }
    show(PackChanges.between(before, reading.pack().get()), out);
    if (apply) {
      PackWriter.write(reading.pack().get(), into);
    }
    out.flush();
    return 0;
  }

  private void show(PackChanges changes, PrintWriter out) {
    changes.lines().forEach(out::println);
    if (changes.none()) {
      out.println("Nothing would change.");
    } else {
      out.println(apply ? "Changed." : "Nothing is changed yet: add --apply to change it.");
    }
  }
}
