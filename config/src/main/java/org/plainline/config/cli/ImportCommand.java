package org.plainline.config.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.plainline.config.PackShelf;
import org.plainline.knowledge.pack.Edits;
import org.plainline.knowledge.pack.Finding;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackChanges;
import org.plainline.knowledge.pack.PackMerge;
import org.plainline.knowledge.pack.PackReading;
import org.plainline.knowledge.pack.PackSheet;
import org.plainline.knowledge.pack.PackWriter;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.readability.CheckOptions;
import org.plainline.knowledge.readability.CheckTable;
import org.plainline.knowledge.readability.PackCheck;
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

  @Option(names = "--dry-run", description = "Only show, which is also the default.")
  private boolean dryRun;

  @Option(names = "--remove", description = "Take out what is not in FROM. Without this, it stays.")
  private boolean remove;

  @Override
  public Integer call() throws IOException {
    if (apply && dryRun) {
      throw new IllegalArgumentException("Choose one of --apply and --dry-run.");
    }
    PackReading target = PackShelf.asked(into.toString());
    if (!target.sound()) {
      return refuse(target.findings(), "mend the pack " + into + " first");
    }
    Pack before = target.pack().orElseThrow();
    Edits edits = edits(before);
    if (!edits.reading().sound()) {
      return refuse(edits.reading().findings(), "mend the lines above first");
    }
    PackMerge merge = PackMerge.of(before, edits, remove);
    edits.reading().findings().forEach(spec.commandLine().getOut()::println);
    if (!merge.conflicts().isEmpty()) {
      return refuse(merge.conflicts(), "mend the lines above first");
    }
    show(PackChanges.between(before, merge.pack()), merge, failures(before, merge.pack()));
    if (apply) {
      PackWriter.update(before, merge.pack(), into);
    }
    return 0;
  }

  private Edits edits(Pack before) {
    return Sheets.isSheet(from)
        ? PackSheet.edits(from, before.about())
        : Edits.unmarked(PackShelf.asked(from.toString()));
  }

  private int refuse(List<Finding> findings, String why) {
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(out::println);
    out.println("Nothing was changed: " + why + ".");
    out.flush();
    return 1;
  }

  /** What would keep the edited texts from being served, so that nobody finds out only later. */
  private static List<String> failures(Pack before, Pack after) {
    Set<Practice> old = Set.copyOf(before.practices());
    List<Practice> edited =
        after.practices().stream().filter(practice -> !old.contains(practice)).toList();
    var reading = new PackReading(Optional.of(new Pack(after.about(), edited)), List.of());
    CheckOptions options = CheckOptions.on(LocalDate.now(ZoneOffset.UTC));
    return CheckTable.failures(PackCheck.of(reading, options));
  }

  private void show(PackChanges changes, PackMerge merge, List<String> failures) {
    PrintWriter out = spec.commandLine().getOut();
    changes.lines().forEach(out::println);
    if (!remove && !merge.left().isEmpty()) {
      out.println("Not in " + from + ", so they stay (--remove takes them out):");
      merge.left().forEach(left -> out.println("  " + left));
    }
    if (!failures.isEmpty()) {
      out.println("What fails is kept in the pack, but not served until it is mended:");
      failures.forEach(out::println);
    }
    merge.unapproved().forEach(id -> out.println(id + ": two people must approve it again."));
    if (changes.none()) {
      out.println("Nothing would change.");
    } else {
      out.println(apply ? "Changed." : "Nothing is changed yet: add --apply to change it.");
    }
    out.flush();
  }
}
