package org.plainline.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text of any script into words: small letters, no accents, native digits as 0 to 9, no signs.
 * Both questions and practices go through here, so they can only differ in the words themselves.
 */
final class PlainWords implements AutoCloseable {

  private static final int WORD_LENGTH_MAX = 40;
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02BC`\u00B4]");
  private static final Pattern LONE_SURROGATE =
      Pattern.compile(
          "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
  private static final Set<String> ENGLISH_TAILS = Set.of("s", "ll", "ve", "re", "d", "m");

  private final AtomicReference<Analyzer> analyzer = new AtomicReference<>(analyzer());

  /** The words of a text in their order, at most so many. */
  List<String> of(String text, int wordsMax) {
    List<String> words = new ArrayList<>();
    String clean = LONE_SURROGATE.matcher(text).replaceAll(" ");
    try (TokenStream tokens = analyzer.get().tokenStream("", clean)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < wordsMax && tokens.incrementToken()) {
        String word = bare(term.toString());
        if (isWord(word)) {
          words.add(word);
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string failed", e);
    }
    return words;
  }

  @Override
  public void close() {
    analyzer.get().close();
  }

  /** Without what hangs on an apostrophe: l'eau is eau, what's is what, don't is dont. */
  private static String bare(String word) {
    String[] parts = APOSTROPHES.split(word, -1);
    if (parts.length != 2) {
      return String.join("", parts);
    }
    if (ENGLISH_TAILS.contains(parts[1])) {
      return parts[0];
    }
    boolean elided = parts[0].length() <= 2 && parts[1].length() >= 3;
    return elided ? parts[1] : parts[0] + parts[1];
  }

  private static boolean isWord(String word) {
    return word.length() <= WORD_LENGTH_MAX
        && word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Lets go of the buffers, which hold the last text of each thread. */
  void forget() {
    analyzer.set(analyzer());
  }

  private static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(true, true));
        return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
      }
    };
  }
}
