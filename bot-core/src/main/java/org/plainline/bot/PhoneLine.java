package org.plainline.bot;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.call.CallState;
import org.plainline.bot.call.CallTable;
import org.plainline.bot.call.CallWords;
import org.plainline.bot.call.Cue;
import org.plainline.bot.call.Fact;
import org.plainline.bot.call.Fault;
import org.plainline.bot.call.Heard;
import org.plainline.bot.call.Hearing;
import org.plainline.bot.call.Landmark;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.conversation.Call;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.conversation.Conversation.Offered;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;

/**
 * Plays phone calls by the table of states: the table says what follows what, the bot answers.
 * Whoever writes is answered by the bot alone. Keeps nothing between turns.
 */
public final class PhoneLine implements Responder {

  /** A call ends kindly after so long, and after so many turns, whatever happens in it. */
  static final Duration LENGTH_MAX = Duration.ofMinutes(20);

  static final int TURNS_MAX = 60;

  /** Stands for what the bot is told meanwhile; no caller hears of it. */
  private static final int UNHEARD = 20;

  private final Bot bot;
  private final CallTable table;
  private final Hearing hearing;
  private final Reach reach;
  private final Welcome welcome;
  private final CallReply reply;

  public PhoneLine(
      Bot bot, CallTable table, CallWords words, Reach reach, Welcome welcome, CallReply reply) {
    this.bot = bot;
    this.table = table;
    this.reach = reach;
    this.welcome = welcome;
    this.hearing = new Hearing(table, words, bot.commands(), bot.triage());
    this.reply = reply;
  }

  @Override
  public Turn respond(
      InboundMessage message, Contact contact, Conversation earlier, ChannelProfile profile) {
    if (profile.medium() != Medium.SPEECH) {
      return bot.respond(message, contact, earlier, profile);
    }
    Conversation before = begun(message, earlier.at(message.received()));
    Call call = before.call().heard(message.received());
    // A word that commands is told as a choice, which has no language of its own.
    Conversation spoken = before.speaking(bot.language(message.content(), contact, before));
    Set<Fact> facts = reach.facts(message, contact, before.shown());
    Heard heard = hearing.hear(message.content(), before, facts);
    boolean kept = call.slower() && message.content() instanceof Content.Text;
    Way way = way(heard, call, facts).turning(!kept);
    Turn answered =
        bot.respond(with(message, way.told()), contact, told(spoken, way.command()), profile);
    CallState next = isOver(call, message) ? late(answered, heard) : next(answered, heard, way);
    Optional<Fault> fault =
        heard instanceof Heard.Missed(Fault missed) ? Optional.of(missed) : Optional.empty();
    return reply.turn(new CallReply.Step(message, before, way.paced(call), answered, next, fault));
  }

  /** A new call starts afresh, but in the language spoken before; first words tell their own. */
  private Conversation begun(InboundMessage message, Conversation earlier) {
    boolean started = message.content() instanceof Content.Started;
    boolean wordless = !(message.content() instanceof Content.Text);
    return new Conversation(
        message.received(),
        earlier.language().or(() -> Optional.of(welcome.first()).filter(_ -> wordless)),
        started ? Optional.empty() : earlier.shown(),
        started ? Map.of() : earlier.offered(),
        started ? Call.NONE : earlier.call());
  }

  private static InboundMessage with(InboundMessage message, Content content) {
    return new InboundMessage(message.id(), message.from(), content, message.received());
  }

  /** A command is told as a choice, so that it is the same in every language. */
  private static Conversation told(Conversation before, Optional<Command> command) {
    return command
        .map(told -> before.offering(Map.of(UNHEARD, new Offered(new Target.Do(told), ""))))
        .orElse(before);
  }

  private static boolean isOver(Call call, InboundMessage message) {
    return call.turns() > TURNS_MAX || message.received().isAfter(call.began().plus(LENGTH_MAX));
  }

  private CallState next(Turn answered, Heard heard, Way way) {
    return Arrival.of(answered, heard)
        .map(landmark -> landmark == Landmark.REPHRASE ? way.unheard() : table.state(landmark))
        .orElse(way.state());
  }

  /** Only danger is still taken up. */
  private CallState late(Turn answered, Heard heard) {
    return table.state(
        Arrival.of(answered, heard)
            .filter(arrival -> arrival == Landmark.DANGER)
            .orElse(Landmark.LIMIT));
  }

  private Way way(Heard heard, Call call, Set<Fact> facts) {
    return switch (heard) {
      case Heard.Asked(Content content) -> {
        Landmark state = content instanceof Content.Started ? Landmark.GREETING : Landmark.ASK;
        yield new Way(table.state(state), unheard(call, facts), content, Optional.empty(), false);
      }
      case Heard.Told(var command) -> {
        CallState state = table.after(command, call);
        Command told = command.told().or(state::told).orElse(Keyword.HELP);
        boolean turning = command.name().equals(Cue.SLOWER.command());
        yield new Way(state, state, new Content.Choice(UNHEARD), Optional.of(told), turning);
      }
      case Heard.Missed(Fault fault) -> {
        CallTable.Next next = table.after(fault, call, facts);
        Optional<Command> told = next.command().flatMap(command -> command.told());
        yield new Way(next.state(), next.state(), missed(fault, told.isPresent()), told, false);
      }
    };
  }

  /** Where words lead that were not heard well enough; nobody who talks is let go. */
  private CallState unheard(Call call, Set<Fact> facts) {
    CallState next = table.after(Fault.UNCLEAR, call, facts).state();
    return next.isEnd() ? table.state(Landmark.REPHRASE) : next;
  }

  private static Content missed(Fault fault, boolean told) {
    return switch (fault) {
      case SILENCE -> told ? new Content.Choice(UNHEARD) : new Content.Silence();
      case UNCLEAR -> new Content.Unreadable();
      case UNUSED_KEY -> new Content.Choice(UNHEARD + 1);
    };
  }

  /**
   * Where the table leads, before the bot has answered.
   *
   * @param state unless the answer leads elsewhere
   * @param unheard if what was said was not heard well enough after all
   * @param told what the bot is told
   * @param command what {@code told} stands for, if it is no question
   * @param turning true if the tempo changes
   */
  private record Way(
      CallState state,
      CallState unheard,
      Content told,
      Optional<Command> command,
      boolean turning) {

    /** Whoever asks for more time in words and has it already keeps it. */
    Way turning(boolean allowed) {
      return new Way(state, unheard, told, command, turning && allowed);
    }

    Call paced(Call call) {
      return call.slower(call.slower() != turning);
    }
  }
}
