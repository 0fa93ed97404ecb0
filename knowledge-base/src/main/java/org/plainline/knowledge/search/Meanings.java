package org.plainline.knowledge.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The vectors of all practices. All are looked at: exact, and fast enough for many thousands. */
final class Meanings {

  private static final int TOGETHER = 3;

  private final List<Card> cards;
  private final List<Meaning> meanings;

  /**
   * The vectors of one practice.
   *
   * @param asked one a way to ask
   * @param said of title and answer
   */
  record Meaning(List<CompactVector> asked, List<CompactVector> said) {

    Nearness to(CompactVector question) {
      double first = 0;
      double second = 0;
      double third = 0;
      for (CompactVector each : asked) {
        double cosine = question.cosine(each);
        if (cosine > first) {
          third = second;
          second = first;
          first = cosine;
        } else if (cosine > second) {
          third = second;
          second = cosine;
        } else {
          third = Math.max(third, cosine);
        }
      }
      double company = (first + second + third) / Math.clamp(asked.size(), 1, TOGETHER);
      double whole = said.stream().mapToDouble(question::cosine).max().orElse(0);
      return new Nearness(first, company, whole);
    }
  }

  private record Found(int card, double cosine) {}

  Meanings(List<Card> cards, List<Meaning> meanings) {
    this.cards = List.copyOf(cards);
    this.meanings = List.copyOf(meanings);
  }

  Nearness nearness(int card, CompactVector question) {
    return meanings.get(card).to(question);
  }

  /** Numbers of the nearest cards that are served that day, nearest first. */
  List<Integer> nearest(CompactVector question, LocalDate day, int cardsMax) {
    var best = new PriorityQueue<Found>(Comparator.comparingDouble(Found::cosine));
    for (int card = 0; card < meanings.size(); card++) {
      Meaning meaning = meanings.get(card);
      double cosine = meaning.to(question).overall(!meaning.asked.isEmpty());
      boolean better = best.size() < cardsMax || cosine > best.element().cosine;
      if (better && cards.get(card).practice().servedAt(day)) {
        best.add(new Found(card, cosine));
        if (best.size() > cardsMax) {
          best.remove();
        }
      }
    }
    List<Found> found = new ArrayList<>(best);
    found.sort(Comparator.comparingDouble(Found::cosine).reversed());
    return found.stream().map(Found::card).toList();
  }
}
