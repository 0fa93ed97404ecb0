package org.plainline.knowledge.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The vectors of all practices. All are looked at where there are some thousands; of more, those
 * whose {@link Sketches} look near.
 */
final class Meanings {

  private static final int TOGETHER = 3;
  private static final int EXACT_MAX = 5_000;
  private static final int SKETCHED = 1_000;

  private final List<Card> cards;
  private final Meaning[] meanings;
  private final Optional<Sketches> sketches;

  /** For each vector that has a sketch, the card it is of. */
  private final int[] cardOf;

  /**
   * The vectors of one practice.
   *
   * @param asked one a way to ask
   * @param said of title and answer; none if there is no answer
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Meaning(CompactVector[] asked, CompactVector[] said) {

    int size() {
      return asked.length + said.length;
    }

    Stream<CompactVector> all() {
      return Stream.concat(Arrays.stream(asked), Arrays.stream(said));
    }

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
      return new Nearness(first, company, said.length == 0 ? (first + company) / 2 : whole);
    }
  }

  private record Found(int card, double cosine) {}

  Meanings(List<Card> cards, List<Meaning> meanings) {
    this.cards = List.copyOf(cards);
    this.meanings = meanings.toArray(Meaning[]::new);
    this.cardOf =
        IntStream.range(0, cards.size())
            .flatMap(card -> IntStream.generate(() -> card).limit(meanings.get(card).size()))
            .toArray();
    this.sketches =
        cardOf.length <= EXACT_MAX
            ? Optional.empty()
            : Optional.of(new Sketches(meanings.stream().flatMap(Meaning::all).toList()));
  }

  Nearness nearness(int card, CompactVector question) {
    return meanings[card].to(question);
  }

  /** Numbers of the nearest cards that are served that day, nearest first. */
  List<Integer> nearest(CompactVector question, LocalDate day, int cardsMax) {
    var best = new PriorityQueue<Found>(Comparator.comparingDouble(Found::cosine));
    for (int card : candidates(question)) {
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

  private int[] candidates(CompactVector question) {
    return sketches
        .map(all -> all.near(question, SKETCHED).map(at -> cardOf[at]).distinct())
        .orElseGet(() -> IntStream.range(0, meanings.length))
        .toArray();
  }
}
