package org.plainline.bot;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.call.CallState;
import org.plainline.bot.call.CallTable;
import org.plainline.bot.call.CallWords;
import org.plainline.bot.call.Fact;
import org.plainline.bot.call.Fault;
import org.plainline.bot.call.Heard;
import org.plainline.bot.call.Hearing;
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
  private final CallReply reply;

  public PhoneLine(Bot bot, CallTable table, CallWords words, Reach reach, CallReply reply) {
    this.bot = bot;
    this.table = table;
    this.reach = reach;
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
    Set<Fact> facts = reach.facts(message, contact);
    Heard heard = hearing.hear(message.content(), before, facts);
    Way way = way(heard, call, facts);
    Turn answered =
        bot.respond(with(message, way.told()), contact, told(spoken, way.command()), profile);
    CallState next = next(answered, heard, way, isOver(call, message));
    Optional<Fault> fault =
        heard instanceof Heard.Missed(Fault missed) ? Optional.of(missed) : Optional.empty();
    return reply.turn(
        new CallReply.Step(message, before, way.paced(call), answered, next, fault, facts));
  }

  /** A new call starts afresh, but in the language spoken before. */
  private static Conversation begun(InboundMessage message, Conversation earlier) {
    boolean started = message.content() instanceof Content.Started;
    return new Conversation(
        message.received(),
        earlier.language(),
        started ? Optional.empty() : earlier.shown(),
        started ? Map.of() : earlier.offered(),
        0,
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

  private CallState next(Turn answered, Heard heard, Way way, boolean over) {
    Optional<String> arrival = Arrival.of(answered, heard);
    if (over && !arrival.equals(Optional.of(Arrival.DANGER))) {
      return table.state("limit");
    }
    return arrival.map(table::state).orElse(way.state());
  }

  private Way way(Heard heard, Call call, Set<Fact> facts) {
    return switch (heard) {
      case Heard.Asked(Content content) -> {
        String state = content instanceof Content.Started ? "greeting" : "ask";
        yield new Way(table.state(state), content, Optional.empty(), false);
      }
      case Heard.Told(var command) -> {
        CallState state = table.after(command, call);
        Command told = command.told().or(state::told).orElse(Keyword.HELP);
        boolean turning = command.name().equals("slower");
        yield new Way(state, new Content.Choice(UNHEARD), Optional.of(told), turning);
      }
      case Heard.Missed(Fault fault) -> {
        CallTable.Next next = table.after(fault, call, facts);
        Optional<Command> told = next.command().flatMap(command -> command.told());
        yield new Way(next.state(), missed(fault, told.isPresent()), told, false);
      }
    };
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
   * @param told what the bot is told
   * @param command what {@code told} stands for, if it is no question
   * @param turning true if the tempo changes
   */
  private record Way(CallState state, Content told, Optional<Command> command, boolean turning) {

    Call paced(Call call) {
      return call.slower(call.slower() != turning);
    }
  }
}
