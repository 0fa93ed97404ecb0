package org.plainline.config.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.plainline.bot.privacy.JdbcAudit;
import org.plainline.bot.privacy.JdbcAudit.Look;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows who looked at what people asked or at their numbers. */
@Command(
    name = "audit",
    description =
        "List who looked at unanswered questions and call-backs in the last year, latest first.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Database database = new Database();

  @Mixin private Listing listing = new Listing();

  @Override
  public Integer call() {
    List<Look> looks = database.with(store -> new JdbcAudit(store).latest(listing.max()));
    listing.print(
        spec, looks, look -> String.join("\t", look.at().toString(), look.reader(), look.what()));
    return 0;
  }
}
