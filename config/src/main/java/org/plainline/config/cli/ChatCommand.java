package org.plainline.config.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.plainline.bot.Bot;
import org.plainline.channels.shell.ShellChannel;
import org.plainline.knowledge.search.VectorSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Talk to the bot in the terminal. */
@Command(
    name = "chat",
    description = "Talk to the bot in the terminal.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Runnable {

  @Mixin private final BotOptions options = new BotOptions();

  @Override
  @SuppressWarnings("SystemConsoleNull") // JSpecify's JDK says that it may be
  public void run() {
    Clock clock = Clock.systemUTC();
    Console console = System.console();
    boolean bold = console != null && console.isTerminal();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Bot bot = options.bot(options.knowledge(clock, VectorSource.BACKGROUND));
    Dialogue dialogue = new Dialogue(bot, ShellChannel.PROFILE);
    new ShellChannel(in, out, bold, clock).chat(dialogue::replies);
  }
}
