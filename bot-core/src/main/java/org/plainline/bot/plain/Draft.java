package org.plainline.bot.plain;

import java.util.List;
import org.plainline.bot.plain.Script.Offer;

/**
 * What to say, before it is cut to fit a medium.
 *
 * @param kind decides what is offered with it
 * @param opening said before everything else; may be empty
 * @param body what it says
 * @param source who stands behind an answer, with the first part; may be empty
 * @param link for media that can show one; may be empty
 * @param choices numbered from 1
 */
record Draft(
    Kind kind, String opening, Body body, String source, String link, List<Offer> choices) {
  enum Kind {
    ANSWER,
    LIST,
    NOTICE,
    EMERGENCY,
    /** Nothing is offered with it, so a call ends. */
    FAREWELL
  }

  Draft {
    choices = List.copyOf(choices);
  }

  static Draft notice(String text) {
    return new Draft(Kind.NOTICE, "", Body.own("", List.of(text)), "", "", List.of());
  }

  static Draft emergency(String text) {
    return new Draft(Kind.EMERGENCY, "", Body.own(text, List.of()), "", "", List.of());
  }

  static Draft farewell(String text) {
    return new Draft(Kind.FAREWELL, "", Body.own("", List.of(text)), "", "", List.of());
  }

  Draft opened(String words) {
    return new Draft(kind, words, body, source, link, choices);
  }
}
