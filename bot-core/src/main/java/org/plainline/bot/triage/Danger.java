package org.plainline.bot.triage;

/** Kinds of danger that need different first words and a different line to call. */
public enum Danger {
  MEDICAL,
  POISON,
  SUICIDE,
  VIOLENCE,
  FIRE,
  GAS,
  FLOOD,
  EARTHQUAKE
}
