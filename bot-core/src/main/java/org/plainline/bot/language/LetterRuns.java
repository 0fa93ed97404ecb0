package org.plainline.bot.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How likely a letter is after the two before it, in the words of one language; Witten-Bell
 * smoothed from three letters to two, to one, to any.
 */
final class LetterRuns {

  static final char START = '^';
  static final char END = '$';

  /** In no word. */
  static final char STRANGE = '\0';

  /** Letters that may occur at all. */
  private static final int LETTERS_MAX = 64;

  private final String alphabet;

  /** Of each run that occurs, of one to three letters, how likely its last letter is there. */
  private final Map<String, Double> likely = new HashMap<>();

  /** Of each run that letters follow, how much is left for letters that never do. */
  private final Map<String, Double> left = new HashMap<>();

  LetterRuns(Collection<String> words) {
    for (int length = 0; length <= 2; length++) {
      learn(words, length);
    }
    this.alphabet =
        (String.join("", words) + START + END)
            .chars()
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }

  /** The letters that occur, and those that frame a word. */
  String alphabet() {
    return alphabet;
  }

  /** Of the last letter of a run after those before it; of any letter for the empty run. */
  double probability(String run) {
    if (run.isEmpty()) {
      return 1.0 / LETTERS_MAX;
    }
    Double seen = likely.get(run);
    return seen != null
        ? seen
        : left.getOrDefault(run.substring(0, run.length() - 1), 1.0)
            * probability(run.substring(1));
  }

  /** From the shorter runs to the longer, because those lean on these. */
  private void learn(Collection<String> words, int length) {
    Map<String, Map<Character, Integer>> followers = new HashMap<>();
    for (String word : words) {
      String framed = "" + START + START + word + END;
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
}
