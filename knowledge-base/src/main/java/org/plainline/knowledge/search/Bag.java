package org.plainline.knowledge.search;

import java.util.Arrays;

/** The distinct terms of a text, ascending, and how often each is there. */
final class Bag {

  private final int[] terms;
  private final int[] counts;
  private final int length;

  private Bag(int[] terms, int[] counts, int length) {
    this.terms = terms;
    this.counts = counts;
    this.length = length;
  }

  static Bag of(int[] text) {
    int[] sorted = text.clone();
    Arrays.sort(sorted);
    int[] terms = Arrays.stream(sorted).distinct().toArray();
    int[] counts = new int[terms.length];
    int at = 0;
    for (int term : sorted) {
      at = terms[at] == term ? at : at + 1;
      counts[at]++;
    }
    return new Bag(terms, counts, text.length);
  }

  /** How many different terms there are. */
  int size() {
    return terms.length;
  }

  int term(int at) {
    return terms[at];
  }

  int countAt(int at) {
    return counts[at];
  }

  /** How often a term is in the text. */
  int count(int term) {
    int at = find(term);
    return at < 0 ? 0 : counts[at];
  }

  boolean has(int term) {
    return find(term) >= 0;
  }

  /** The place of a term; negative if it is not there. */
  int find(int term) {
    return Arrays.binarySearch(terms, term);
  }

  /** Of the text, in terms. */
  int length() {
    return length;
  }
}
