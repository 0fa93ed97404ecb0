package org.plainline.bot.privacy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a question what may point at somebody: numbers of five digits or more, also spoken
 * ones, addresses of mail and web, what follows "my name is", and what stands beside words of an
 * address. Rather too much than too little. Pure.
 */
public final class Redaction {

  /** Of longer words the rest is not looked at: some patterns take the square of their length. */
  private static final int READ_MAX = 1_000;

  /**
   * Digits of any script, with the signs that people put between them. Repeated possessively, as
   * all that may be long is: else the matcher goes one call deeper for each digit.
   */
  private static final Pattern NUMBER =
      Pattern.compile("[+(]?\\p{Nd}(?:[\\p{P}\\p{Z}\\p{Sm}\\p{Cf}]{0,3}\\p{Nd}){4,}+\\)?");

  private static final Pattern MAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
  private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{Nd}_]{3,}");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)\\S+|\\b[\\w-]+\\.(?:com|org|net|info|me|io|co)\\b\\S*");

  private static final String FLAGS = "(?iu)";
  private static final String BEFORE = "(?<![\\p{L}\\p{M}])";
  private static final String AFTER = "(?![\\p{L}\\p{M}])";
  private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}'’.-]+";

  private final Pattern spokenNumber;
  private final Pattern name;
  private final Pattern place;

  /**
   * @param lines kind, tab, words
   */
  public Redaction(List<String> lines) {
    String digit = BEFORE + any(lines, "DIGIT") + AFTER;
    this.spokenNumber =
        Pattern.compile(FLAGS + digit + "(?:[\\s,-]+(?:" + digit + "|\\p{Nd}+)){4,}+");
    this.name =
        Pattern.compile(
            FLAGS + "(" + BEFORE + any(lines, "NAME") + AFTER + ")[\\s:,]+" + upTo(3, "\\s+"));
    this.place =
        Pattern.compile(
            FLAGS
                + "(?:"
                + WORD
                + "[\\s,]+){0,3}"
                + BEFORE
                + any(lines, "PLACE")
                + AFTER
                + "(?:[\\s,:]+"
                + WORD
                + "){0,4}");
  }

  /** The words without what may point at somebody, on one line, at most so long. */
  public String of(String words, int lengthMax) {
    String line = cut(words.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip());
    String safe = MAIL.matcher(LINK.matcher(line).replaceAll("[link]")).replaceAll("[mail]");
    safe = NUMBER.matcher(HANDLE.matcher(safe).replaceAll("[name]")).replaceAll("[number]");
    safe = spokenNumber.matcher(safe).replaceAll("[number]");
    safe = name.matcher(safe).replaceAll("$1 [name]");
    safe = place.matcher(safe).replaceAll("[place]");
    return safe.length() <= lengthMax ? safe : safe.substring(0, lengthMax);
  }

  /** Between words, so that no half of a name or an address is left that nobody recognises. */
  private static String cut(String line) {
    if (line.length() <= READ_MAX) {
      return line;
    }
    int space = line.lastIndexOf(' ', READ_MAX);
    return space < 0 ? "" : line.substring(0, space);
  }

  private static String upTo(int words, String between) {
    return WORD + "(?:" + between + WORD + "){0," + (words - 1) + "}";
  }

  /** Longer ones first, so that they win. */
  private static String any(List<String> lines, String kind) {
    return lines.stream()
        .filter(line -> line.startsWith(kind + "\t"))
        .map(line -> line.substring(kind.length() + 1))
        .sorted((one, other) -> other.length() - one.length())
        .map(words -> Pattern.quote(words).replace(" ", "\\E\\s+\\Q"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
