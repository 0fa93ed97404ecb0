package org.plainline.knowledge.search;

import java.util.List;

/** Holds a question against a practice. */
final class Scorer {

  private static final double K = 1.2;
  private static final double ASKED_B = 0.3;
  private static final double SAID_B = 0.75;
  private static final double TINY = 1e-9;

  private final Statistics statistics;

  Scorer(Statistics statistics) {
    this.statistics = statistics;
  }

  Signals of(List<Slot> slots, Card card) {
    double total = TINY;
    double asked = 0;
    double said = 0;
    double covered = 0;
    double askedK = saturation(ASKED_B, card.asked().length() / statistics.askedLength());
    double saidK = saturation(SAID_B, card.said().length() / statistics.saidLength());
    for (Slot slot : slots) {
      double weight = slot.weight();
      total += weight;
      asked += weight * slot.match(card.asked(), askedK);
      said += weight * slot.match(card.said(), saidK);
      covered += weight * Math.max(slot.match(card.asked(), 0), slot.match(card.said(), 0));
    }
    return new Signals(asked / total, said / total, covered / total, bestPhrasing(slots, card));
  }

  /** BM25's denominator: a repeated word counts less in a long text. */
  private static double saturation(double b, double relativeLength) {
    return K * (1 - b + b * relativeLength);
  }

  private double bestPhrasing(List<Slot> slots, Card card) {
    double best = 0;
    for (Bag phrasing : card.phrasings()) {
      best = Math.max(best, cosine(slots, phrasing));
    }
    return best;
  }

  private double cosine(List<Slot> slots, Bag phrasing) {
    double shared = 0;
    double question = TINY;
    double other = TINY;
    for (Slot slot : slots) {
      double square = slot.weight() * slot.weight();
      question += square;
      shared += square * slot.match(phrasing, 0);
    }
    for (int at = 0; at < phrasing.size(); at++) {
      double weight = statistics.rarity(phrasing.term(at));
      other += weight * weight;
    }
    return shared / Math.sqrt(question * other);
  }
}
