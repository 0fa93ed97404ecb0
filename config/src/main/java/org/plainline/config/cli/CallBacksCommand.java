package org.plainline.config.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.plainline.bot.person.CallBack;
import org.plainline.bot.person.JdbcCallBacks;
import org.plainline.bot.privacy.Seal;
import org.plainline.bot.store.JdbcStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows who wants to be called back, and takes out whom somebody has called. */
@Command(
    name = "call-backs",
    description = {
      "List who wants to be called back, longest waiting first: id, when, language, number.",
      "May be run beside the server. Entries are deleted when done, and after three days.",
      "That you looked is noted: see audit."
    },
    mixinStandardHelpOptions = true)
final class CallBacksCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Database database = new Database();

  @Option(names = "--done", paramLabel = "ID", description = "Delete this one: it is done.")
  private String done = "";

  @Mixin private Listing listing = new Listing();

  @Override
  public Integer call() {
    return database.with(store -> {
      JdbcCallBacks callBacks = callBacks(store);
      return done.isEmpty()
          ? list(callBacks.waiting(Terminal.reader(), listing.max()))
          : end(callBacks);
    });
  }

  private int end(JdbcCallBacks callBacks) {
    if (!callBacks.done(done)) {
      throw new IllegalArgumentException(
          "Nobody waits under that id. List who does with call-backs.");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Done, and deleted.");
    out.flush();
    return 0;
  }

  private int list(List<CallBack> waiting) {
    listing.print(
        spec,
        waiting,
        each ->
            String.join("\t", each.id(), each.asked().toString(), each.language(), each.number()));
    return 0;
  }

  private JdbcCallBacks callBacks(JdbcStore store) {
    Seal seal = new Seal(database.keys()::keys, new SecureRandom());
    return new JdbcCallBacks(store, seal, () -> UUID.randomUUID().toString(), Clock.systemUTC());
  }
}
