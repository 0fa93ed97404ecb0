package org.plainline.knowledge.search;

import java.util.Arrays;
import java.util.List;

/**
 * All ways to ask for a practice, by the terms that they have: a question is held against those
 * that share a term with it, not against each.
 */
final class Phrasings {

  private final Bag terms;

  /** Where the holders of each term of the practice begin, and at last where they end. */
  private final int[] begins;

  /** Numbers of the ways to ask that have the term. */
  private final int[] holders;

  private final double[] squares;
  private final int[] sizes;

  private Phrasings(Bag terms, int[] begins, int[] holders, double[] squares, int[] sizes) {
    this.terms = terms;
    this.begins = begins;
    this.holders = holders;
    this.squares = squares;
    this.sizes = sizes;
  }

  /**
   * @param asked the terms of them all together
   * @param each of them by itself
   */
  static Phrasings of(Bag asked, List<Bag> each, Statistics statistics) {
    int[] begins = new int[asked.size() + 1];
    for (Bag one : each) {
      for (int at = 0; at < one.size(); at++) {
        begins[asked.find(one.term(at)) + 1]++;
      }
    }
    Arrays.parallelPrefix(begins, Integer::sum);
    int[] next = begins.clone();
    int[] holders = new int[begins[asked.size()]];
    double[] squares = new double[each.size()];
    int[] sizes = new int[each.size()];
    for (int number = 0; number < sizes.length; number++) {
      Bag one = each.get(number);
      sizes[number] = one.size();
      squares[number] = 1e-9;
      for (int at = 0; at < one.size(); at++) {
        holders[next[asked.find(one.term(at))]++] = number;
        double rarity = statistics.rarity(one.term(at));
        squares[number] += rarity * rarity;
      }
    }
    return new Phrasings(asked, begins, holders, squares, sizes);
  }

  /** The terms of them all together. */
  Bag terms() {
    return terms;
  }

  /** How many ways to ask there are. */
  int count() {
    return sizes.length;
  }

  /** Sum of the squared rarities of the terms of one of them. */
  double square(int number) {
    return squares[number];
  }

  /** How many different terms one of them has. */
  int size(int number) {
    return sizes[number];
  }

  /**
   * Adds to the sums of those that have a term.
   *
   * @param at place of the term among those of all ways to ask
   */
  void add(int at, double value, double... sums) {
    for (int i = begins[at]; i < begins[at + 1]; i++) {
      sums[holders[i]] += value;
    }
  }
}
