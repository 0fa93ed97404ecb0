package org.plainline.bot.call;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Commands;
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

  public Heard hear(Content content, Conversation conversation) {
    return switch (content) {
      case Content.Started() -> new Heard.Asked(content);
      case Content.Unreached() -> told("person");
      case Content.Silence() -> new Heard.Missed(Fault.SILENCE);
      case Content.Unreadable() -> new Heard.Missed(Fault.UNCLEAR);
      case Content.Choice(int number, var _) -> key(number, conversation);
      case Content.Text text -> speech(text, conversation);
    };
  }

  private Heard speech(Content.Text said, Conversation conversation) {
    if (said.confidence() < HEARD) {
      return alarms(said, Urgency.MAYBE) ? new Heard.Asked(said) : new Heard.Missed(Fault.UNCLEAR);
    }
    Optional<Heard> wish =
        words
            .find(said)
            .map(name -> wish(name, conversation))
            .or(() -> commands.find(said).flatMap(told -> told(told, said, conversation)));
    return wish.filter(_ -> !alarms(said, Urgency.NOW)).orElse(new Heard.Asked(said));
  }

  private boolean alarms(Content said, Urgency least) {
    return triage.assess(said).urgency().compareTo(least) <= 0;
  }

  private Heard key(int number, Conversation conversation) {
    if (conversation.offered(number).isPresent()) {
      return new Heard.Asked(new Content.Choice(number));
    }
    return table
        .pressed(number, conversation.call())
        .<Heard>map(Heard.Told::new)
        .orElse(new Heard.Missed(Fault.UNUSED_KEY));
  }

  /** Yes and no are keys to what was asked; where nothing was, they open and end the talk. */
  private Heard wish(String name, Conversation conversation) {
    CallCommand command = table.command(name);
    boolean here = command.isIn(conversation.call().state(), conversation.call().place());
    return switch (name) {
      case "yes" -> here ? key(command.key().orElseThrow(), conversation) : told("new");
      case "no" -> here ? new Heard.Told(command) : told("thanks");
      default -> new Heard.Told(command);
    };
  }

  private Optional<Heard> told(Command command, Content.Text said, Conversation conversation) {
    return switch (command) {
      case Command.Pick(int number) -> Optional.of(key(number, conversation));
      case Command.Wish _, Command.Speak _ -> Optional.of(new Heard.Asked(said));
      case Keyword keyword when GRAVE.contains(keyword) && said.confidence() < SURE ->
          Optional.of(new Heard.Missed(Fault.UNCLEAR));
      case Keyword keyword -> Optional.of(keyword(keyword, conversation));
    };
  }

  private Heard keyword(Keyword keyword, Conversation conversation) {
    return switch (keyword) {
      case MORE -> more(conversation);
      case AGAIN -> told("again");
      case MENU -> told("menu");
      case LANGUAGE -> told("languages");
      case PERSON -> told("person");
      case PRIVACY -> told("privacy");
      case DELETE -> told("delete");
      case STOP -> told("stop");
      case START -> wish("yes", conversation);
      case HELP -> told("help");
      case THANKS -> told("thanks");
    };
  }

  private Heard more(Conversation conversation) {
    CallCommand more = table.command("more");
    return more.isIn(conversation.call().state(), conversation.call().place())
        ? new Heard.Told(more)
        : told("new");
  }

  private Heard told(String name) {
    return new Heard.Told(table.command(name));
  }
}
