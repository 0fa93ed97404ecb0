package org.plainline.knowledge.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The words that practices are written in, and which of them a misspelt word is nearest to. A word
 * is found when it sounds alike (equal or nearly equal skeletons) or looks alike (one letter taken
 * out of either makes them equal), so no list is ever searched through.
 */
final class Vocabulary {

  /** Below this likeness a word is rather one that the practices do not know. */
  private static final double LIKENESS_MIN = 0.5;

  private static final double HARDLY_LESS = 0.8;
  private static final int LENGTH_MIN = 3;
  private static final int CANDIDATES_MAX = 400;

  /** Likeness that differs by less is the same. */
  private static final double PRECISION = 1e9;

  private final Map<String, Integer> practicesWith;
  private final WordsByKey bySkeleton;
  private final WordsByKey byLooks;

  /** A word of the practices and how like it is to the one asked for, 0 to 1. */
  record Likely(String word, double likeness) {}

  Vocabulary(Map<String, Integer> practicesWith) {
    this.practicesWith = Map.copyOf(practicesWith);
    List<String> written =
        practicesWith.keySet().stream()
            .filter(word -> word.length() >= LENGTH_MIN && Character.isLetter(word.charAt(0)))
            .sorted()
            .toList();
    this.bySkeleton = new WordsByKey(written, word -> shortened(Skeleton.of(word)));
    this.byLooks = new WordsByKey(written, Vocabulary::shortened);
  }

  boolean knows(String word) {
    return practicesWith.containsKey(word);
  }

  /**
   * The word that was probably meant, or nothing if none is near enough.
   *
   * @param preferred a word that passes is taken before one that does not and is hardly more alike
   */
  Optional<Likely> nearest(String word, Predicate<String> preferred) {
    if (word.length() < LENGTH_MIN || word.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return likeliest(word, _ -> true)
        .filter(best -> best.likeness >= LIKENESS_MIN)
        .map(best -> preferred.test(best.word) ? best : preferred(word, best, preferred));
  }

  private Likely preferred(String word, Likely best, Predicate<String> preferred) {
    return likeliest(word, preferred)
        .filter(each -> each.likeness >= Math.max(LIKENESS_MIN, best.likeness * HARDLY_LESS))
        .orElse(best);
  }

  /** Of the words that look or sound like it and pass, the most alike, the commonest of these. */
  Optional<Likely> likeliest(String word, Predicate<String> passes) {
    return candidates(word).stream()
        .filter(passes)
        .map(candidate -> new Likely(candidate, Likeness.of(word, candidate)))
        .max(
            Comparator.comparingDouble((Likely each) -> Math.rint(each.likeness * PRECISION))
                .thenComparingInt(each -> practicesWith.getOrDefault(each.word, 0)));
  }

  /** Two known words written as one, such as "sorethroat". */
  List<String> parted(String word) {
    for (int at = LENGTH_MIN; at <= word.length() - LENGTH_MIN; at++) {
      String head = word.substring(0, at);
      String tail = word.substring(at);
      if (knows(head) && knows(tail)) {
        return List.of(head, tail);
      }
    }
    return List.of();
  }

  private Set<String> candidates(String word) {
    Set<String> candidates = new LinkedHashSet<>();
    Consumer<String> bounded =
        candidate -> {
          if (candidates.size() < CANDIDATES_MAX) {
            candidates.add(candidate);
          }
        };
    shortened(word).forEach(key -> byLooks.forEach(key, bounded));
    shortened(Skeleton.of(word)).forEach(key -> bySkeleton.forEach(key, bounded));
    return candidates;
  }

  /** The text itself and every text with one letter less. */
  private static Collection<String> shortened(String text) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(text);
    for (int i = 0; i < text.length() && text.length() > 2; i++) {
      keys.add(text.substring(0, i) + text.substring(i + 1));
    }
    return keys;
  }
}
