package org.plainline.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trigrams that the practices of one language have, and how rare each is. They see what words
 * do not: other endings, compounds, and slips that are not mended.
 */
final class TrigramField {

  private final Map<String, Character> numbers;
  private final float[] rarity;
  private final double rarityOfUnknown;
  private final double usualLength;

  /**
   * @param numbers of the trigrams, from 0
   * @param practicesWith how many practices have each
   * @param practices how many there are
   * @param usualLength of what a practice says and is asked with, in trigrams
   */
  TrigramField(
      Map<String, Character> numbers, int[] practicesWith, int practices, double usualLength) {
    this.numbers = Map.copyOf(numbers);
    this.rarity = new float[numbers.size()];
    for (int number = 0; number < rarity.length; number++) {
      rarity[number] = (float) rarity(practicesWith[number], practices);
    }
    this.rarityOfUnknown = rarity(0, practices);
    this.usualLength = usualLength;
  }

  /** Those of a question's words, as they were typed: where mending errs, they do not. */
  Trigrams.Asked read(List<String> words) {
    Map<Character, Double> known = new HashMap<>();
    double all = 0;
    for (String word : words) {
      for (String trigram : TrigramReader.of(word)) {
        Character number = numbers.get(trigram);
        double weight = number == null ? rarityOfUnknown : rarity[number];
        if (number != null) {
          known.merge(number, weight, Double::sum);
        }
        all += weight;
      }
    }
    List<Trigrams.Weighted> weighted = new ArrayList<>(known.size());
    known.forEach((number, weight) -> weighted.add(new Trigrams.Weighted(number, weight)));
    return words.isEmpty()
        ? Trigrams.Asked.NOTHING
        : new Trigrams.Asked(weighted, all, usualLength);
  }

  /** The inverse document frequency of BM25; more than 0. */
  private static double rarity(int practicesWith, int practices) {
    return Math.log(1 + (practices - practicesWith + 0.5) / (practicesWith + 0.5));
  }
}
