package org.plainline.bot.call;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Commands;
import org.plainline.bot.conversation.Call;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.message.Content;
import org.plainline.bot.triage.Triage;
import org.plainline.bot.triage.Urgency;

/**
 * Takes what a caller said or pressed for a question, a wish, or nothing clear. Danger is taken up
 * however badly it was heard; nothing else is below {@link #HEARD}. Pure.
 */
public final class Hearing {

  /** Below this confidence the recogniser guesses. To be calibrated on one's own calls. */
  public static final double HEARD = 0.5;

  /** From here on what was heard needs no question whether it is right. */
  public static final double SURE = 0.8;

  /** What cannot be undone is asked for clearly or not at all. */
  private static final Set<Keyword> GRAVE = EnumSet.of(Keyword.DELETE, Keyword.STOP);

  private static final Set<Cue> GRAVE_CUES = EnumSet.of(Cue.DELETE, Cue.STOP, Cue.OPTOUT);

  private final CallTable table;
  private final CallWords words;
  private final Commands commands;
  private final Triage triage;

  /**
   * @throws IllegalArgumentException if there are words for a command that the table does not have
   */
  public Hearing(CallTable table, CallWords words, Commands commands, Triage triage) {
    words.commands().forEach(name -> table.requireCommand(name, "wording/call-words"));
    this.table = table;
    this.words = words;
    this.commands = commands;
    this.triage = triage;
  }

  /**
   * What it is taken for.
   *
   * @param facts that hold for the caller now
   */
  public Heard hear(Content content, Conversation conversation, Set<Fact> facts) {
    return new Ear(conversation, facts).hear(content);
  }

  /** Listens at one moment of one call. */
  private final class Ear {

    private final Conversation conversation;
    private final Set<Fact> facts;

    Ear(Conversation conversation, Set<Fact> facts) {
      this.conversation = conversation;
      this.facts = facts;
    }

    Heard hear(Content content) {
      return switch (content) {
        case Content.Started() -> new Heard.Asked(content);
        case Content.Unreached() -> told(Cue.RETURNED);
        case Content.Silence() -> new Heard.Missed(Fault.SILENCE);
        case Content.Unreadable() -> new Heard.Missed(Fault.UNCLEAR);
        case Content.Choice(int number, var _) -> key(number);
        case Content.Text text -> speech(text);
      };
    }

    private Heard speech(Content.Text said) {
      if (said.confidence() < HEARD) {
        return alarms(said, Urgency.MAYBE)
            ? new Heard.Asked(said)
            : new Heard.Missed(Fault.UNCLEAR);
      }
      Optional<Heard> wish =
          words
              .find(said, commands::bare)
              .map(name -> isUnsure(name, said) ? new Heard.Missed(Fault.UNCLEAR) : wish(name))
              .or(() -> commands.find(said).flatMap(told -> told(told, said)));
      return wish.filter(_ -> isOfTheCall(said) || !alarms(said, Urgency.NOW))
          .orElse(new Heard.Asked(said));
    }

    private static boolean isUnsure(String name, Content.Text said) {
      return said.confidence() < SURE
          && GRAVE_CUES.stream().map(Cue::command).anyMatch(name::equals);
    }

    /** What was said, and not only another reading of it, is known to be about the call itself. */
    private boolean isOfTheCall(Content.Text said) {
      return said.alternatives().isEmpty() && words.find(said, commands::bare).isPresent();
    }

    private boolean alarms(Content said, Urgency least) {
      return triage.assess(said).urgency().compareTo(least) <= 0;
    }

    private Heard key(int number) {
      if (conversation.offered(number).isPresent()) {
        return new Heard.Asked(new Content.Choice(number));
      }
      return table
          .pressed(number, conversation.call(), facts)
          .<Heard>map(Heard.Told::new)
          .orElse(new Heard.Missed(Fault.UNUSED_KEY));
    }

    /** Yes and no answer what was asked; where nothing was, they open and end the talk. */
    private Heard wish(String name) {
      if (name.equals(Cue.YES.command())) {
        return isHere(Cue.YES) ? key(table.key(name)) : told(Cue.NEW);
      }
      if (name.equals(Cue.NO.command())) {
        return told(isHere(Cue.NO) ? Cue.NO : Cue.THANKS);
      }
      return told(name);
    }

    private Optional<Heard> told(Command command, Content.Text said) {
      return switch (command) {
        case Command.Pick(int number) -> Optional.of(key(number));
        case Command.Wish _, Command.Speak _ -> Optional.of(new Heard.Asked(said));
        case Keyword keyword when GRAVE.contains(keyword) && said.confidence() < SURE ->
            Optional.of(new Heard.Missed(Fault.UNCLEAR));
        case Keyword.STOP -> Optional.of(told(commands.isPlea(said) ? Cue.OPTOUT : Cue.STOP));
        case Keyword keyword -> Optional.of(keyword(keyword));
      };
    }

    private Heard keyword(Keyword keyword) {
      return switch (keyword) {
        case MORE -> told(isHere(Cue.MORE) ? Cue.MORE : Cue.NEW);
        case AGAIN -> told(Cue.AGAIN);
        case MENU -> told(Cue.MENU);
        case LANGUAGE -> told(Cue.LANGUAGES);
        case PERSON -> told(Cue.PERSON);
        case PRIVACY -> told(Cue.PRIVACY);
        case DELETE -> told(Cue.DELETE);
        case STOP -> told(Cue.STOP);
        case START -> wish(Cue.YES.command());
        case HELP -> told(Cue.HELP);
        case THANKS -> told(Cue.THANKS);
      };
    }

    private boolean isHere(Cue cue) {
      Call call = conversation.call();
      return table
          .command(cue.command(), facts)
          .filter(row -> row.isIn(call.state(), call.place()))
          .isPresent();
    }

    private Heard told(Cue cue) {
      return told(cue.command());
    }

    /** What the caller cannot have now, such as a text on a landline, is as a key without use. */
    private Heard told(String name) {
      return table
          .command(name, facts)
          .<Heard>map(Heard.Told::new)
          .orElse(new Heard.Missed(Fault.UNUSED_KEY));
    }
  }
}
