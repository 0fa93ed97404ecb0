package org.plainline.config.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.plainline.bot.privacy.JdbcUnanswered;
import org.plainline.bot.privacy.JdbcUnanswered.Asked;
import org.plainline.bot.privacy.Redaction;
import org.plainline.bot.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what nothing answered, so that editors see what to write next. */
@Command(
    name = "unanswered",
    description = {
      "List the questions that nothing answered in the last 30 days, redacted.",
      "That you looked is noted: see audit."
    },
    mixinStandardHelpOptions = true)
final class UnansweredCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Database database = new Database();

  @Mixin private Listing listing = new Listing();

  @Override
  public Integer call() {
    Redaction redaction = new Redaction(Wording.lines("wording/redaction.tsv"));
    List<Asked> asked =
        database.with(store ->
            new JdbcUnanswered(store, redaction, Clock.systemUTC())
                .read(Terminal.reader(), listing.max()));
    listing.print(spec, asked, each -> each.times() + "\t" + each.language() + "\t" + each.words());
    return 0;
  }
}
