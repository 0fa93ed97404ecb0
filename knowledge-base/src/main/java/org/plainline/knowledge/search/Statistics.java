package org.plainline.knowledge.search;

import java.util.Arrays;
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
  private final double[] ideaRarity;

  private Statistics(double[] rarity, Map<Language, Double> saidLengths, double[] ideaRarity) {
    this.rarity = rarity;
    this.saidLengths = saidLengths;
    this.ideaRarity = ideaRarity;
  }

  static Statistics of(List<IndexBuilder.Draft> cards, Terms terms, int concepts) {
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
    return new Statistics(rarity, said, ideaRarity(cards, concepts));
  }

  /** 0 for a term that every practice of its language has, 1 for one that none has. */
  double rarity(int term) {
    return rarity[term];
  }

  /** Of each concept: 0 if all practices are asked for with it, 1 if none is. */
  double[] ideaRarity() {
    return ideaRarity.clone();
  }

  /** How long the answer of a practice would be if it were as long as most, in terms. */
  double usualLength(Practice practice) {
    return practice.texts().keySet().stream()
        .mapToDouble(language -> saidLengths.getOrDefault(language, 0.0))
        .sum();
  }

  private static double[] ideaRarity(List<IndexBuilder.Draft> cards, int concepts) {
    int[] practicesWith = new int[concepts];
    for (IndexBuilder.Draft card : cards) {
      for (int at = 0; at < card.spoken().size(); at++) {
        practicesWith[card.spoken().term(at)]++;
      }
    }
    return Arrays.stream(practicesWith).mapToDouble(with -> rarity(with, cards.size())).toArray();
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
