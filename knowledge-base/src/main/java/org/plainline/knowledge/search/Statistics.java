package org.plainline.knowledge.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;

/**
 * How rare terms are, and how long practices; each language by itself, for few practices are
 * written in all of them.
 */
final class Statistics {

  private final double[] rarity;
  private final Map<Language, Double> saidLengths;

  private Statistics(double[] rarity, Map<Language, Double> saidLengths) {
    this.rarity = rarity;
    this.saidLengths = saidLengths;
  }

  static Statistics of(List<IndexBuilder.Draft> cards, Terms terms) {
    int[] practicesWith = new int[terms.size()];
    Map<Language, Integer> practicesIn = new HashMap<>();
    Map<Language, Double> said = new HashMap<>();
    for (IndexBuilder.Draft card : cards) {
      card.practice().texts().keySet().forEach(each -> practicesIn.merge(each, 1, Integer::sum));
      for (int at = 0; at < card.said().size(); at++) {
        Language language = terms.language(card.said().term(at));
        said.merge(language, (double) card.said().countAt(at), Double::sum);
      }
      count(card, practicesWith);
    }
    said.replaceAll((language, length) -> length / practicesIn.getOrDefault(language, 1));
    double[] rarity = new double[terms.size()];
    for (int term = 0; term < rarity.length; term++) {
      int practices = practicesIn.getOrDefault(terms.language(term), 0);
      rarity[term] = rarity(practicesWith[term], practices);
    }
    return new Statistics(rarity, said);
  }

  /** 0 for a term that every practice of its language has, 1 for one that none has. */
  double rarity(int term) {
    return rarity[term];
  }

  /** How long the answer of a practice would be if it were as long as most, in terms. */
  double usualLength(Practice practice) {
    return practice.texts().keySet().stream()
        .mapToDouble(language -> saidLengths.getOrDefault(language, 0.0))
        .sum();
  }

  private static void count(IndexBuilder.Draft card, int[] practicesWith) {
    for (int at = 0; at < card.asked().size(); at++) {
      practicesWith[card.asked().term(at)]++;
    }
    for (int at = 0; at < card.said().size(); at++) {
      int term = card.said().term(at);
      practicesWith[term] += card.asked().count(term) > 0 ? 0 : 1;
    }
  }

  /** The inverse document frequency of BM25, as a share of that of a word seen nowhere. */
  private static double rarity(int practicesWith, int practices) {
    double idf = Math.log(1 + (practices - practicesWith + 0.5) / (practicesWith + 0.5));
    return idf / Math.log(1 + (practices + 0.5) / 0.5);
  }
}
