package org.plainline.bot;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.call.CallState;
import org.plainline.bot.call.CallTable;
import org.plainline.bot.call.CallWords;
import org.plainline.bot.call.Fault;
import org.plainline.bot.call.Heard;
import org.plainline.bot.call.Hearing;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.Medium;
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
  private final CallReply reply;

  public PhoneLine(Bot bot, CallTable table, CallWords words, CallReply reply) {
    this.bot = bot;
    this.table = table;
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
    Heard heard = hearing.hear(message.content(), before);
    Way way = Way.of(heard, call, table);
    Turn answered =
        bot.respond(with(message, way.told()), contact, told(spoken, way.keyword()), profile);
    CallState next = next(answered, heard, way, isOver(call, message));
    Optional<Fault> fault =
        heard instanceof Heard.Missed(Fault missed) ? Optional.of(missed) : Optional.empty();
    return reply.turn(new CallReply.Step(message, before, way.paced(call), answered, next, fault));
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

  /** A keyword is told as a choice, so that it is the same in every language. */
  private static Conversation told(Conversation before, Optional<Keyword> keyword) {
    return keyword
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

  /**
   * Where the table leads, before the bot has answered.
   *
   * @param state unless the answer leads elsewhere
   * @param told what the bot is told
   * @param keyword what {@code told} stands for, if it is no question
   * @param turning true if the tempo changes
   */
  private record Way(CallState state, Content told, Optional<Keyword> keyword, boolean turning) {

    static Way of(Heard heard, Call call, CallTable table) {
      return switch (heard) {
        case Heard.Asked(Content content) ->
            new Way(
                table.state(content instanceof Content.Started ? "greeting" : "ask"),
                content,
                Optional.empty(),
                false);
        case Heard.Told(var command) -> {
          CallState state = table.after(command, call);
          Keyword keyword = command.keyword().or(state::keyword).orElse(Keyword.HELP);
          yield new Way(
              state,
              new Content.Choice(UNHEARD),
              Optional.of(keyword),
              command.name().equals("slower"));
        }
        case Heard.Missed(Fault fault) -> missed(fault, table.after(fault, call));
      };
    }

    private static Way missed(Fault fault, CallTable.Next next) {
      Optional<Keyword> keyword = next.command().flatMap(command -> command.keyword());
      Content told =
          keyword.isPresent()
              ? new Content.Choice(UNHEARD)
              : switch (fault) {
                case SILENCE -> new Content.Silence();
                case UNCLEAR -> new Content.Unreadable();
                case UNUSED_KEY -> new Content.Choice(UNHEARD + 1);
              };
      return new Way(next.state(), told, keyword, false);
    }

    Call paced(Call call) {
      return call.slower(call.slower() != turning);
    }
  }
}
