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
    Nearest nearest = nearest(slots, card);
    return new Signals(
        asked / total,
        said / total,
        covered / total,
        nearest.first,
        nearest.wording,
        nearest.company());
  }

  /** BM25's denominator: a repeated word counts less in a long text. */
  private static double saturation(double b, double relativeLength) {
    return K * (1 - b + b * relativeLength);
  }

  private Nearest nearest(List<Slot> slots, Card card) {
    double question = TINY;
    for (Slot slot : slots) {
      question += slot.weight() * slot.weight();
    }
    var nearest = new Nearest();
    for (Phrasing phrasing : card.phrasings()) {
      double shared = 0;
      double alike = 0;
      for (Slot slot : slots) {
        double match = slot.match(phrasing.bag(), 0);
        shared += slot.weight() * slot.weight() * match;
        alike += match;
      }
      double flat = Math.sqrt((double) slots.size() * phrasing.bag().size());
      nearest.take(shared / Math.sqrt(question * phrasing.square()), alike / flat);
    }
    return nearest;
  }

  /** The three best of the phrasings seen so far. */
  private static final class Nearest {
    private double first;
    private double second;
    private double third;
    private double wording;
    private int seen;

    void take(double cosine, double flat) {
      seen++;
      wording = Math.max(wording, flat);
      if (cosine > first) {
        third = second;
        second = first;
        first = cosine;
      } else if (cosine > second) {
        third = second;
        second = cosine;
      } else if (cosine > third) {
        third = cosine;
      }
    }

    double company() {
      return seen == 0 ? 0 : (first + second + third) / Math.min(3, seen);
    }
  }
}
