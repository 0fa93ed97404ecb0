package org.plainline.bot.call;

import java.util.Locale;

/**
 * The states that the phone line knows by name: it goes there by itself, or does something there
 * that the table does not say. {@code call/states.tsv} must have a row for each.
 */
public enum Landmark {
  /** A call was answered. */
  GREETING,
  /** A question is asked for. */
  ASK,
  /** The first sentence of today's top answer was said; "more" goes on with it. */
  TOP,
  /** The first sentences of today's top answers were said. */
  TOPS,
  /** Words were not heard well enough, and nothing better follows. */
  REPHRASE,
  /** An answer is held back until it is known that it was asked for. */
  CONFIRM,
  /** A part of an answer, with more to come. */
  PART,
  /** The last part of an answer. */
  ANSWER,
  /** Topics that may be meant. */
  CHOICES,
  /** Nothing that is known answers it. */
  UNKNOWN,
  /** There is nothing more to say on it. */
  ANOTHER,
  /** The list of topics. */
  TOPICS,
  /** The list of languages. */
  LANGUAGES,
  /** Another language is spoken from now on. */
  SPEAKS,
  /** The emergency message. */
  DANGER,
  /** A person is rung. */
  CONNECTING,
  /** The answer goes out as a text message. */
  TEXTED,
  /** The call was too long. */
  LIMIT;

  /** Its name in the table. */
  public String state() {
    return name().toLowerCase(Locale.ROOT);
  }
}
