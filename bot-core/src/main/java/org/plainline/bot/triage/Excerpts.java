package org.plainline.bot.triage;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a text that are read beside the whole. A cry for help is a sentence or two; among
 * many others it would be drowned. So each sentence is a part of its own, and a long one is cut
 * into parts that overlap, so that what belongs together is read together.
 */
final class Excerpts {

  /** What is read as a whole, too, in UTF-16 units: some hundred words. */
  static final int WHOLE_MAX = 600;

  /** Some twenty words. */
  private static final int PART = 100;

  private static final int OVERLAP = 40;

  private static final Pattern BETWEEN_SENTENCES =
      Pattern.compile("(?<=[.!?\u061f\u06d4\u0964\n])\\s+");

  private Excerpts() {}

  /** The parts of a text, each once, in order; none where the whole is all there is. */
  static Set<String> of(String text) {
    Set<String> parts = new LinkedHashSet<>();
    BETWEEN_SENTENCES.splitAsStream(text).forEach(sentence -> add(sentence, parts));
    if (text.length() <= WHOLE_MAX) {
      parts.remove(text);
    }
    return parts;
  }

  private static void add(String sentence, Set<String> parts) {
    int from = 0;
    while (sentence.length() - from > PART) {
      parts.add(sentence.substring(from, wordEnd(sentence, from + PART)));
      from = wordEnd(sentence, from + PART - OVERLAP);
    }
    parts.add(sentence.substring(from));
  }

  /** Where the word ends that is cut here; here, if it is no word but an endless run. */
  private static int wordEnd(String text, int at) {
    int space = text.indexOf(' ', at);
    return space < 0 || space - at > OVERLAP / 2 ? at : space;
  }
}
