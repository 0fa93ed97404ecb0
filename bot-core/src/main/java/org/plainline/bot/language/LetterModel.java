package org.plainline.bot.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How likely a word is in one language: its known words, and for all others the runs of three
 * letters that those words are made of.
 *
 * <p>P(word) = k / known for a known word, else (1 - k) times the product over letters of P(letter
 * | two before), Witten-Bell smoothed from three letters to two, to one, to any.
 */
final class LetterModel {

  /** Share of running words that a table of a few hundred common words covers. */
  private static final double KNOWN_SHARE = 0.6;

  /** Letters that may occur at all. */
  private static final int ALPHABET = 64;

  private final Set<String> known;
  private final Map<String, Integer> runs = new HashMap<>();
  private final Map<String, Set<Character>> followers = new HashMap<>();
  private final Map<String, Integer> contexts = new HashMap<>();

  LetterModel(Collection<String> words) {
    this.known = new HashSet<>(words);
    known.forEach(this::learn);
  }

  private void learn(String word) {
    String framed = framed(word);
    for (int end = 2; end < framed.length(); end++) {
      for (int length = 0; length <= 2; length++) {
        String context = framed.substring(end - length, end);
        runs.merge(context + framed.charAt(end), 1, Integer::sum);
        contexts.merge(context, 1, Integer::sum);
        followers.computeIfAbsent(context, c -> new HashSet<>()).add(framed.charAt(end));
      }
    }
  }

  /** Natural logarithm of the probability of a folded word. */
  double logLikelihood(String word) {
    if (known.contains(word)) {
      return Math.log(KNOWN_SHARE / known.size());
    }
    String framed = framed(word);
    double sum = Math.log(1 - KNOWN_SHARE);
    for (int end = 2; end < framed.length(); end++) {
      sum += Math.log(probability(framed.substring(end - 2, end), framed.charAt(end)));
    }
    return sum;
  }

  private double probability(String context, char letter) {
    double shorter = context.isEmpty() ? 1.0 / ALPHABET : probability(context.substring(1), letter);
    int seen = contexts.getOrDefault(context, 0);
    if (seen == 0) {
      return shorter;
    }
    int kinds = followers.getOrDefault(context, Set.of()).size();
    return (runs.getOrDefault(context + letter, 0) + kinds * shorter) / (seen + kinds);
  }

  private static String framed(String word) {
    return "^^" + word + "$";
  }
}
