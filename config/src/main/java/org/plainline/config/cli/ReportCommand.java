package org.plainline.config.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plainline.bot.tally.MonthReport;
import org.plainline.config.PackShelf;
import org.plainline.config.transparency.Reports;
import org.plainline.knowledge.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what the public may know about a month. */
@Command(
    name = "report",
    description = "Print the transparency report of a month: counts only, small ones hidden.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "Which month.")
  private YearMonth month = YearMonth.of(2026, 1);

  @Mixin private Database database = new Database();

  @Option(
      names = "--enter",
      paramLabel = "WHAT=NUMBER",
      description = "First add requests-received, requests-granted or corrections to the month.")
  private Map<String, Long> entered = Map.of();

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      description = "The packs in use, to see which practices are past their date; starter.")
  private List<String> packs = List.of(PackShelf.STARTER);

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    MonthReport report =
        database.with(store -> {
          Reports reports = new Reports(store, Clock.systemUTC(), this::packs);
          entered.forEach((what, more) -> reports.enter(month, what, more));
          return reports.of(month);
        });
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? Json.of(report) + System.lineSeparator() : report.asText());
    out.flush();
    return 0;
  }

  private List<Pack> packs() {
    return packs.stream().flatMap(place -> PackShelf.reading(place).pack().stream()).toList();
  }
}
