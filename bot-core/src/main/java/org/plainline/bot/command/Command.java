package org.plainline.bot.command;

import org.plainline.bot.language.Language;

/** Something somebody tells the bot to do, rather than asks it. */
public sealed interface Command {

  /** One of the words that the bot obeys in every language. */
  enum Keyword implements Command {
    MORE,
    AGAIN,
    MENU,
    LANGUAGE,
    PERSON,
    PRIVACY,
    DELETE,
    STOP,
    START,
    HELP,
    THANKS
  }

  /** Something that only a caller may ask for, by key or by word. */
  enum Wish implements Command {
    /** Be called back by a person. */
    CALL_BACK,
    /** Get what was just said as a text message. */
    TEXT_THIS
  }

  /** A bare number: one of the choices offered last. */
  record Pick(int number) implements Command {}

  /** A language to speak from now on. */
  record Speak(Language language) implements Command {}
}
