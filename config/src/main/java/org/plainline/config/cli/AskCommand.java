package org.plainline.config.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.channels.shell.ShellChannel;
import org.plainline.config.answer.Answered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ask one question and see the answer as a channel would carry it. */
@Command(name = "ask", description = "Ask one question.", mixinStandardHelpOptions = true)
final class AskCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private final BotOptions options = new BotOptions();

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The question.")
  private String[] words = {};

  @Option(names = "--medium", description = "${COMPLETION-CANDIDATES}; sms if not given.")
  private Medium medium = Medium.SMS;

  @Option(names = "--json", description = "Print the turn as JSON.")
  private boolean json;

  @Override
  public void run() {
    Clock clock = Clock.systemUTC();
    var knowledge = options.knowledge(clock, options.waited(spec.commandLine().getErr()));
    Address here = new Address(ShellChannel.ID, "here");
    Content said = new Content.Text(String.join(" ", words));
    Dialogue dialogue = new Dialogue(options.bot(knowledge), ChannelProfile.of(medium));
    Turn turn = dialogue.turn(new InboundMessage("ask", here, said, clock.instant()));
    PrintWriter out = spec.commandLine().getOut();
    Answered answered = Answered.of(turn, knowledge);
    if (json) {
      out.println(Json.of(answered));
    } else {
      answered.parts().forEach(part -> out.println(part.shown()));
    }
    out.flush();
  }
}
