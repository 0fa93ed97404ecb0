package org.plainline.knowledge.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the pieces that a BERT model was taught: the longest known beginning of a word,
 * then the longest known continuation, and so on (Wu et al. 2016).
 */
final class WordPiece {

  private static final int WORD_LENGTH_MAX = 100;
  private static final String CONTINUATION = "##";
  private static final Pattern KIND = Pattern.compile("\"type\"\\s*:\\s*\"WordPiece\"");
  private static final Pattern CASED = Pattern.compile("\"lowercase\"\\s*:\\s*false");
  private static final Pattern VOCABULARY = Pattern.compile("\"vocab\"\\s*:\\s*\\{");
  private static final Pattern ENTRY =
      Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*:\\s*(\\d{1,9})\\s*,?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

  private final Map<String, Integer> numbers;
  private final boolean lowerCase;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> numbers, boolean lowerCase) throws IOException {
    this.numbers = Map.copyOf(numbers);
    this.lowerCase = lowerCase;
    this.unknown = number("[UNK]");
    this.start = number("[CLS]");
    this.end = number("[SEP]");
  }

  /**
   * Reads a vocabulary of one piece a line, or a tokenizer.json.
   *
   * @throws IOException if it is neither, or of another kind than WordPiece
   */
  static WordPiece read(byte[] file) throws IOException {
    String text = new String(file, StandardCharsets.UTF_8);
    if (text.stripLeading().startsWith("{")) {
      return ofJson(text);
    }
    Map<String, Integer> numbers = new HashMap<>();
    text.lines().forEach(piece -> numbers.put(piece, numbers.size()));
    return new WordPiece(numbers, true);
  }

  /** Numbers of the pieces, at most so many, a start and an end among them. */
  long[] numbers(String text, int tokensMax) {
    long[] found = new long[Math.max(2, tokensMax)];
    int size = 0;
    found[size++] = start;
    for (String word : words(text)) {
      for (int piece : pieces(word)) {
        if (size == found.length - 1) {
          break;
        }
        found[size++] = piece;
      }
    }
    found[size++] = end;
    return Arrays.copyOf(found, size);
  }

  private List<String> words(String text) {
    String folded = lowerCase ? text.toLowerCase(Locale.ROOT) : text;
    String plain = Normalizer.normalize(folded, Normalizer.Form.NFD);
    var spaced = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(sign -> {
          if (isSeparate(sign)) {
            spaced.append(' ').appendCodePoint(sign).append(' ');
          } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            spaced.append(' ');
          } else if (Character.getType(sign) != Character.NON_SPACING_MARK
              && !Character.isISOControl(sign)) {
            spaced.appendCodePoint(sign);
          }
        });
    return Arrays.stream(spaced.toString().split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  /** Signs, and writing that puts no spaces between words. */
  private static boolean isSeparate(int sign) {
    boolean asciiSign = sign > 32 && sign < 127 && !Character.isLetterOrDigit(sign);
    return asciiSign
        || Character.isIdeographic(sign)
        || switch (Character.getType(sign)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  private List<Integer> pieces(String word) {
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length() && word.length() <= WORD_LENGTH_MAX) {
      int to = word.length();
      Integer number = null;
      for (; to > from && number == null; to--) {
        String head = word.substring(from, to);
        number = numbers.get(from == 0 ? head : CONTINUATION + head);
      }
      if (number == null) {
        return List.of(unknown);
      }
      pieces.add(number);
      from = to + 1;
    }
    return pieces.isEmpty() ? List.of(unknown) : pieces;
  }

  private int number(String piece) throws IOException {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IOException("the vocabulary of the model has no " + piece);
    }
    return number;
  }

  /** Reads the little that is needed: a list of pieces is long, and a whole JSON tree large. */
  private static WordPiece ofJson(String json) throws IOException {
    if (!KIND.matcher(json).find()) {
      throw new IOException("the tokenizer of the model is not of the WordPiece kind");
    }
    Matcher vocabulary = VOCABULARY.matcher(json);
    int from = vocabulary.find() ? vocabulary.end() : json.length();
    Map<String, Integer> numbers = new HashMap<>();
    Matcher entry = ENTRY.matcher(json).region(from, json.length());
    while (entry.lookingAt()) {
      numbers.put(unescaped(entry.group(1)), Integer.parseInt(entry.group(2)));
      entry.region(entry.end(), json.length());
    }
    return new WordPiece(numbers, !CASED.matcher(json).find());
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape ->
            Matcher.quoteReplacement(
                escape.group(1) == null
                    ? escape.group().substring(1)
                    : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
