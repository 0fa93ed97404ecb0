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

  private final CallTable table;
  private final CallWords words;
  private final Commands commands;
  private final Triage triage;

  public Hearing(CallTable table, CallWords words, Commands commands, Triage triage) {
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
        case Content.Unreached() -> told("returned");
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
              .find(said)
              .map(name -> wish(name))
              .or(() -> commands.find(said).flatMap(told -> told(told, said)));
      return wish.filter(_ -> !alarms(said, Urgency.NOW)).orElse(new Heard.Asked(said));
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
      return switch (name) {
        case "yes" -> isHere(name) ? key(table.key(name)) : told("new");
        case "no" -> told(isHere(name) ? name : "thanks");
        default -> told(name);
      };
    }

    private Optional<Heard> told(Command command, Content.Text said) {
      return switch (command) {
        case Command.Pick(int number) -> Optional.of(key(number));
        case Command.Wish _, Command.Speak _ -> Optional.of(new Heard.Asked(said));
        case Keyword keyword when GRAVE.contains(keyword) && said.confidence() < SURE ->
            Optional.of(new Heard.Missed(Fault.UNCLEAR));
        case Keyword keyword -> Optional.of(keyword(keyword));
      };
    }

    private Heard keyword(Keyword keyword) {
      return switch (keyword) {
        case MORE -> told(isHere("more") ? "more" : "new");
        case AGAIN -> told("again");
        case MENU -> told("menu");
        case LANGUAGE -> told("languages");
        case PERSON -> told("person");
        case PRIVACY -> told("privacy");
        case DELETE -> told("delete");
        case STOP -> told("stop");
        case START -> wish("yes");
        case HELP -> told("help");
        case THANKS -> told("thanks");
      };
    }

    private boolean isHere(String command) {
      Call call = conversation.call();
      return table
          .command(command, facts)
          .filter(row -> row.isIn(call.state(), call.place()))
          .isPresent();
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
