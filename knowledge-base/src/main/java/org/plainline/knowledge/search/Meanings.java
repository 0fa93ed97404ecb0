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
  private final Meaning[] meanings;

  /**
   * The vectors of one practice.
   *
   * @param asked one a way to ask
   * @param said of title and answer
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Meaning(CompactVector[] asked, CompactVector[] said) {

    Nearness to(CompactVector question) {
      float first = 0;
      float second = 0;
      float third = 0;
      for (int i = 0; i < asked.length; i++) {
        float cosine = question.cosine(asked[i]);
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
      float whole = 0;
      for (int i = 0; i < said.length; i++) {
        whole = Math.max(whole, question.cosine(said[i]));
      }
      float company = (first + second + third) / Math.clamp(asked.length, 1, TOGETHER);
      return new Nearness(first, company, whole);
    }
  }

  private record Found(int card, double cosine) {}

  Meanings(List<Card> cards, List<Meaning> meanings) {
    this.cards = List.copyOf(cards);
    this.meanings = meanings.toArray(Meaning[]::new);
  }

  Nearness nearness(int card, CompactVector question) {
    return meanings[card].to(question);
  }

  /** Numbers of the nearest cards that are served that day, nearest first. */
  List<Integer> nearest(CompactVector question, LocalDate day, int cardsMax) {
    var best = new PriorityQueue<Found>(Comparator.comparingDouble(Found::cosine));
    for (int card = 0; card < meanings.length; card++) {
      Meaning meaning = meanings[card];
      double cosine = meaning.to(question).overall(meaning.asked.length > 0);
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
