package org.plainline.knowledge.search;

import java.util.List;

/** How rare terms are, and how long practices. */
final class Statistics {

  private final double[] rarity;
  private final double saidLength;

  private Statistics(double[] rarity, double saidLength) {
    this.rarity = rarity;
    this.saidLength = saidLength;
  }

  static Statistics of(List<IndexBuilder.Draft> cards, int terms) {
    int[] practicesWith = new int[terms];
    double said = 0;
    for (IndexBuilder.Draft card : cards) {
      said += card.said().length();
      count(card, practicesWith);
    }
    double[] rarity = new double[terms];
    for (int term = 0; term < terms; term++) {
      rarity[term] = rarity(practicesWith[term], cards.size());
    }
    int practices = Math.max(1, cards.size());
    return new Statistics(rarity, Math.max(1, said / practices));
  }

  /** 0 for a term that every practice has, 1 for one that none has. */
  double rarity(int term) {
    return rarity[term];
  }

  /** How long an answer is, on average, in terms. */
  double saidLength() {
    return saidLength;
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
