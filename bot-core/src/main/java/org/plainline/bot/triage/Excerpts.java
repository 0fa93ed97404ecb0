package org.plainline.bot.triage;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The pieces of a text that are read, so that a long message costs a bounded time: nearly every
 * message is one piece; a longer one is several that overlap, and of one longer than any channel
 * carries the start and the end are read, where people say what is the matter.
 */
final class Excerpts {

  /** A hundred words or so. */
  private static final int PIECE = 600;

  private static final int OVERLAP = 200;

  /** Twice this is read at most. */
  private static final int EACH_END = 8_000;

  private Excerpts() {}

  static Set<String> of(String text) {
    if (text.length() <= PIECE) {
      return Set.of(text);
    }
    Set<String> pieces = new LinkedHashSet<>();
    if (text.length() <= 2 * EACH_END) {
      add(text, pieces);
    } else {
      add(text.substring(0, EACH_END), pieces);
      add(text.substring(text.length() - EACH_END), pieces);
    }
    return pieces;
  }

  private static void add(String text, Set<String> pieces) {
    int from = 0;
    while (text.length() - from > PIECE) {
      pieces.add(text.substring(from, wordEnd(text, from + PIECE)));
      from = wordEnd(text, from + PIECE - OVERLAP);
    }
    pieces.add(text.substring(from));
  }

  /** Where the word ends that is cut here; here, if it is no word but an endless run. */
  private static int wordEnd(String text, int at) {
    int space = text.indexOf(' ', at);
    return space < 0 || space - at > OVERLAP / 2 ? at : space;
  }
}
