package org.plainline.bot.triage;

/** How soon someone needs help, most urgent first. */
public enum Urgency {
  /** A danger sign is present now, in the asker or someone near. */
  NOW,
  /** A danger sign is named without who or when. */
  MAYBE,
  /** Someone asks about danger signs. */
  INFO,
  /** Nothing of the kind. */
  NONE
}
