package org.plainline.config.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.plainline.bot.privacy.JdbcSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the service go on past the day on which it would end. */
@Command(
    name = "extend",
    description = "Let the service go on past its last day, six months at most at a time.",
    mixinStandardHelpOptions = true)
final class ExtendCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Database database = new Database();

  @Option(names = "--until", required = true, paramLabel = "DATE", description = "New last day.")
  private LocalDate until = LocalDate.EPOCH;

  @Option(names = "--reason", required = true, description = "Why, for the public; a sentence.")
  private String reason = "";

  @Override
  public Integer call() {
    String ending =
        database.with(store -> {
          JdbcSunset sunset = new JdbcSunset(store, Clock.systemUTC());
          sunset.extend(until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), reason);
          return sunset.ending().ends().toString();
        });
    PrintWriter out = spec.commandLine().getOut();
    out.println("The service ends at " + ending + ".");
    out.flush();
    return 0;
  }
}
