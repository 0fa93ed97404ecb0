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

  /** Of each run that occurs, of one to three letters, how likely its last letter is there. */
  private final Map<String, Double> likely = new HashMap<>();

  /** Of each run that letters follow, how much is left for letters that never do. */
  private final Map<String, Double> left = new HashMap<>();

  LetterModel(Collection<String> words) {
    this.known = new HashSet<>(words);
    for (int length = 0; length <= 2; length++) {
      learn(length);
    }
  }

  /** From the shorter runs to the longer, because those lean on these. */
  private void learn(int length) {
    Map<String, Map<Character, Integer>> followers = new HashMap<>();
    for (String word : known) {
      String framed = framed(word);
      for (int end = 2; end < framed.length(); end++) {
        followers
            .computeIfAbsent(framed.substring(end - length, end), _ -> new HashMap<>())
            .merge(framed.charAt(end), 1, Integer::sum);
      }
    }
    followers.forEach(this::learn);
  }

  private void learn(String context, Map<Character, Integer> followers) {
    int seen = followers.values().stream().mapToInt(Integer::intValue).sum();
    double kinds = followers.size();
    followers.forEach((letter, times) -> {
      String run = context + letter;
      likely.put(run, (times + kinds * probability(run.substring(1))) / (seen + kinds));
    });
    left.put(context, kinds / (seen + kinds));
  }

  /** Natural logarithm of the probability of a folded word. */
  double logLikelihood(String word) {
    if (known.contains(word)) {
      return Math.log(KNOWN_SHARE / known.size());
    }
    String framed = framed(word);
    double sum = Math.log(1 - KNOWN_SHARE);
    for (int end = 2; end < framed.length(); end++) {
      sum += Math.log(probability(framed.substring(end - 2, end + 1)));
    }
    return sum;
  }

  /** Of the last letter of a run after those before it; of any letter for the empty run. */
  private double probability(String run) {
    if (run.isEmpty()) {
      return 1.0 / ALPHABET;
    }
    Double seen = likely.get(run);
    return seen != null
        ? seen
        : left.getOrDefault(run.substring(0, run.length() - 1), 1.0)
            * probability(run.substring(1));
  }

  private static String framed(String word) {
    return "^^" + word + "$";
  }
}
