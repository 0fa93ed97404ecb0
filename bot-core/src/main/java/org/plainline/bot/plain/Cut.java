package org.plainline.bot.plain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans text and cuts it where it hurts least: between sentences, words, or graphemes. */
final class Cut {
  /** Sentence ends: before a space in most scripts, without one in Chinese and Japanese. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?؟।॥።။܀។۔…])[\"'”’»)]*\\s+|(?<=[。！？])\\s*|\\s*\\n\\s*");

  private static final Pattern WORD_END = Pattern.compile("\\s+");
  private static final Pattern GRAPHEME_END = Pattern.compile("\\b{g}");

  /** Controls, bidirectional overrides, lone surrogates and signs that no channel can carry. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");

  private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Z}&&[^\\n]]+");
  private static final Pattern LINE_BREAK = Pattern.compile(" ?(?:\\n ?)+");

  /** A list number such as "1." ends no sentence. */
  private static final Pattern LIST_NUMBER = Pattern.compile("\\p{Nd}{1,2}\\.");

  private Cut() {}

  /** NFC, only what every channel can carry, single spaces and line breaks. */
  static String clean(String text) {
    return isClean(text) ? text : cleaned(text);
  }

  /** Nearly all texts of Latin letters are: composed, without controls, single spaces inside. */
  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c > ' ' && c < 0x7F) || (c > 0xA0 && c < 0x180);
      if (!plain && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String cleaned(String text) {
    String safe = UNSAFE.matcher(text.replace("\r\n", "\n")).replaceAll("");
    String blanks = BLANK.matcher(safe).replaceAll(" ");
    String lines = LINE_BREAK.matcher(blanks).replaceAll("\n");
    return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
  }

  /** The sentences of a cleaned text, each with its closing sign. */
  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = SENTENCE_END.matcher(text);
    int from = 0;
    while (end.find()) {
      String sentence = text.substring(from, end.end()).strip();
      if (!sentence.isEmpty() && !LIST_NUMBER.matcher(sentence).matches()) {
        sentences.add(sentence);
        from = end.end();
      }
    }
    String rest = text.substring(from).strip();
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
    return sentences;
  }

  /**
   * The longest start of a text that fits, and what is left. It is never empty, so that whoever
   * cuts gets on, even if not one grapheme fits.
   */
  static Halves head(String text, Predicate<String> fits) {
    for (Pattern end : List.of(SENTENCE_END, WORD_END, GRAPHEME_END)) {
      int at = lastFitting(text, end, fits);
      if (at > 0) {
        return new Halves(text.substring(0, at).strip(), text.substring(at).strip());
      }
    }
    Matcher first = GRAPHEME_END.matcher(text);
    int at = first.find(1) ? first.start() : text.length();
    return new Halves(text.substring(0, at), text.substring(at).strip());
  }

  private static int lastFitting(String text, Pattern end, Predicate<String> fits) {
    int last = 0;
    Matcher matcher = end.matcher(text);
    while (matcher.find()) {
      String start = text.substring(0, matcher.end()).strip();
      if (start.isEmpty() || LIST_NUMBER.matcher(start).matches()) {
        continue;
      }
      if (!fits.test(start)) {
        break;
      }
      last = matcher.end();
    }
    return last;
  }

  /** A text cut in two; {@code rest} is empty if nothing is left. */
  record Halves(String head, String rest) {}
}
