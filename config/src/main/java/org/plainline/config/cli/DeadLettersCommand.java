package org.plainline.config.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.plainline.bot.store.JdbcDeadLetters;
import org.plainline.bot.store.JdbcDeadLetters.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what was given up after too many attempts, and lets it be tried again. */
@Command(
    name = "dead-letters",
    description = {
      "Show what was given up after too many attempts; no words and no numbers are shown.",
      "May be run beside the server."
    },
    mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Database database = new Database();

  @Option(names = "--retry", description = "Let all be tried again whose words are still there.")
  private boolean retry;

  @Option(names = "--max", description = "How many of each queue to show.", defaultValue = "50")
  private int max = 50;

  @Override
  public Integer call() {
    return database.with(store -> show(new JdbcDeadLetters(store)));
  }

  private int show(JdbcDeadLetters dead) {
    List<DeadLetter> letters = dead.latest(max);
    letters.forEach(letter -> say(line(letter)));
    say(letters.isEmpty() ? "No dead letters." : letters.size() + " dead letters.");
    if (retry) {
      say(dead.retry() + " will be tried again.");
    }
    return 0;
  }

  private static String line(DeadLetter letter) {
    String words = letter.retryable() ? "can be tried again" : "words are gone";
    return String.join(
        "\t",
        letter.died().toString(),
        letter.queue(),
        letter.channel(),
        letter.id(),
        letter.reason(),
        words);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
