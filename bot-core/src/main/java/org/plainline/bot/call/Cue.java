package org.plainline.bot.call;

import java.util.Locale;

/**
 * The commands that the phone line knows by name, because it takes them from words or reads them
 * out by itself. {@code call/commands.tsv} must have a row for each.
 */
public enum Cue {
  YES,
  NO,
  NEW,
  MORE,
  AGAIN,
  MENU,
  LANGUAGES,
  PERSON,
  PRIVACY,
  DELETE,
  STOP,
  OPTOUT,
  HELP,
  THANKS,
  SLOWER,
  /** Whoever was put through and reached nobody is back. */
  RETURNED;

  /** Its name in the table. */
  public String command() {
    return name().toLowerCase(Locale.ROOT);
  }
}
