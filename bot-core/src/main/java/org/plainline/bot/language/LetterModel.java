package org.plainline.bot.language;

import java.util.Collection;
import java.util.Set;

/**
 * How likely a word is in one language: its known words, and for all others the runs of three
 * letters that those words are made of.
 *
 * <p>P(word) = k / known for a known word, else (1 - k) times the product over letters of P(letter
 * | two before), see {@link LetterRuns}. All runs are worked out beforehand, because every message
 * is held against every language.
 */
final class LetterModel {

  /** Share of running words that a table of a few hundred common words covers. */
  private static final double KNOWN_SHARE = 0.6;

  private final Set<String> known;
  private final String alphabet;
  private final int letters;

  /** Natural logarithm of the probability of a run of three letters, by their numbers. */
  private final float[] likely;

  LetterModel(Collection<String> words) {
    this.known = Set.copyOf(words);
    LetterRuns runs = new LetterRuns(known);
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
    if (known.contains(word)) {
      return Math.log(KNOWN_SHARE / known.size());
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

  /** All letters that the language does not have are alike to it: number 0. */
  private int number(char letter) {
    return alphabet.indexOf(letter) + 1;
  }

  private char letter(int number) {
    return number == 0 ? LetterRuns.STRANGE : alphabet.charAt(number - 1);
  }
}
