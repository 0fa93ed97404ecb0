package org.plainline.bot.plain;

import java.util.List;
import java.util.stream.Stream;
import org.plainline.bot.plain.Script.Offer;

/**
 * What to say, before it is cut to fit a medium.
 *
 * @param kind decides what is offered with it
 * @param opening said before everything else; may be empty
 * @param lead what stands out; may be empty
 * @param facts the rest, one idea each, in order; each is kept whole where it fits
 * @param source who stands behind an answer, with the first part; may be empty
 * @param link for media that can show one; may be empty
 * @param choices numbered from 1
 */
record Draft(
    Kind kind,
    String opening,
    String lead,
    List<String> facts,
    String source,
    String link,
    List<Offer> choices) {
  enum Kind {
    ANSWER,
    LIST,
    NOTICE,
    EMERGENCY,
    /** Nothing is offered with it, so a call ends. */
    FAREWELL
  }

  Draft {
    facts = List.copyOf(facts);
    choices = List.copyOf(choices);
  }

  static Draft notice(String text) {
    return new Draft(Kind.NOTICE, "", "", List.of(text), "", "", List.of());
  }

  static Draft emergency(String text) {
    return new Draft(Kind.EMERGENCY, "", text, List.of(), "", "", List.of());
  }

  static Draft farewell(String text) {
    return new Draft(Kind.FAREWELL, "", "", List.of(text), "", "", List.of());
  }

  Draft opened(String words) {
    return new Draft(kind, words, lead, facts, source, link, choices);
  }

  /** The lead, if any, and the facts. */
  List<String> items() {
    return lead.isEmpty() ? facts : Stream.concat(Stream.of(lead), facts.stream()).toList();
  }
}
