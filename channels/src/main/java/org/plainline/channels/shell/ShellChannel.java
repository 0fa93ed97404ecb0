package org.plainline.channels.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;

/** A chat with one person in a terminal: no webhook, no provider, nothing to sign. */
public final class ShellChannel {

  public static final ChannelId ID = new ChannelId("shell");

  public static final ChannelProfile PROFILE = ChannelProfile.CHAT;

  private static final Address HERE = new Address(ID, "terminal");

  private final BufferedReader in;
  private final PrintWriter out;
  private final Page page;
  private final InstantSource clock;

  /**
   * @param bold true if the terminal understands ANSI escapes, so that what stands out can
   */
  public ShellChannel(BufferedReader in, PrintWriter out, boolean bold, InstantSource clock) {
    this.in = in;
    this.out = out;
    this.page = new Page(bold);
    this.clock = clock;
  }

  /**
   * Greets, then answers line by line until the input ends.
   *
   * @param answer what the bot says to a message
   */
  public void chat(Function<InboundMessage, List<OutboundMessage>> answer) {
    try {
      say(answer.apply(message(0, new Content.Started())));
      int line = 1;
      for (String words = read(); words != null; words = read()) {
        if (!words.isBlank()) {
          say(answer.apply(message(line++, new Content.Text(words.strip()))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be read", e);
    }
    out.println();
    out.println("Goodbye.");
    out.flush();
  }

  private @Nullable String read() throws IOException {
    out.print("> ");
    out.flush();
    return in.readLine();
  }

  private InboundMessage message(int line, Content content) {
    return new InboundMessage("line:" + line, HERE, content, clock.instant());
  }

  private void say(List<OutboundMessage> replies) {
    replies.stream().map(page::of).forEach(out::println);
    out.flush();
  }
}
