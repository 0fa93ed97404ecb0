package org.plainline.bot.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How likely a word is in one language: its known words, and for all others the runs of three
 * letters that those words are made of.
 *
 * <p>P(word) = k / ((rank + c) * sum of 1 / (rank + c)) for a known word (Zipf and Mandelbrot),
 * else (1 - k) times the product over letters of P(letter | two before), see {@link LetterRuns}.
 * All runs are worked out beforehand, because every message is held against every language.
 */
final class LetterModel {

  /** Share of running words that the tables cover, measured on lessons left out of them. */
  private static final double KNOWN_SHARE = 0.85;

  /** Mandelbrot's constant: the first words of a table are about equally common. */
  private static final int ALIKE = 20;

  /** Natural logarithm of the probability of each known word. */
  private final Map<String, Double> known;

  private final String alphabet;
  private final int letters;

  /** Natural logarithm of the probability of a run of three letters, by their numbers. */
  private final float[] likely;

  /**
   * A model of one language.
   *
   * @param words folded words, the commonest first; what stands again counts where it stood first
   */
  LetterModel(Collection<String> words) {
    this.known = byRank(List.copyOf(new LinkedHashSet<>(words)));
    LetterRuns runs = new LetterRuns(known.keySet());
    this.alphabet = runs.alphabet();
    this.letters = alphabet.length() + 1;
    this.likely = new float[letters * letters * letters];
    for (int at = 0; at < likely.length; at++) {
      String run = "" + letter(at / letters / letters) + letter(at / letters % letters);
      likely[at] = (float) Math.log(runs.probability(run + letter(at % letters)));
    }
  }

  /** Natural logarithm of the probability of a folded word. */
  double logLikelihood(String word) {
    Double common = known.get(word);
    if (common != null) {
      return common;
    }
    double sum = Math.log(1 - KNOWN_SHARE);
    int first = number(LetterRuns.START);
    int second = first;
    for (int at = 0; at <= word.length(); at++) {
      int third = number(at < word.length() ? word.charAt(at) : LetterRuns.END);
      sum += likely[(first * letters + second) * letters + third];
      first = second;
      second = third;
    }
    return sum;
  }

  private static Map<String, Double> byRank(List<String> words) {
    double all = IntStream.range(0, words.size()).mapToDouble(rank -> 1.0 / (rank + ALIKE)).sum();
    Map<String, Double> logarithms = new HashMap<>();
    for (int rank = 0; rank < words.size(); rank++) {
      logarithms.put(words.get(rank), Math.log(KNOWN_SHARE / (rank + ALIKE) / all));
    }
    return logarithms;
  }

  /** All letters that the language does not have are alike to it: number 0. */
  private int number(char letter) {
    return alphabet.indexOf(letter) + 1;
  }

  private char letter(int number) {
    return number == 0 ? LetterRuns.STRANGE : alphabet.charAt(number - 1);
  }
}
