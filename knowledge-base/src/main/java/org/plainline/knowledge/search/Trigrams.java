package org.plainline.knowledge.search;

import java.util.Arrays;
import java.util.List;

/**
 * The trigrams, runs of three letters, of what a practice is asked with and says in one language.
 * Three bytes each: a practice has hundreds of them.
 */
final class Trigrams {

  private static final int COUNT_MAX = 255;
  private static final double K = 1.2;
  private static final double B = 0.75;

  private final char[] numbers;
  private final byte[] counts;
  private final int length;

  private Trigrams(char[] numbers, byte[] counts, int length) {
    this.numbers = numbers;
    this.counts = counts;
    this.length = length;
  }

  /**
   * Those of a question.
   *
   * @param known those that some practice has too
   * @param weight of all, more than 0
   * @param usualLength of what practices say and are asked with, in trigrams
   */
  record Asked(List<Weighted> known, double weight, double usualLength) {

    /** Of a question in a language without practices. */
    static final Asked NOTHING = new Asked(List.of(), 1, 1);
  }

  /**
   * One of a question.
   *
   * @param weight how rare it is, as often as the question has it
   */
  record Weighted(char number, double weight) {}

  /**
   * @param all numbers up to 65,535, each as often as it counts
   */
  static Trigrams of(Bag all) {
    char[] numbers = new char[all.size()];
    byte[] counts = new byte[all.size()];
    for (int at = 0; at < numbers.length; at++) {
      numbers[at] = (char) all.term(at);
      counts[at] = (byte) Math.min(COUNT_MAX, all.countAt(at));
    }
    return new Trigrams(numbers, counts, all.length());
  }

  /**
   * How much of a question's weight is here, 0 to 1, by BM25 (Robertson and Zaragoza 2009): what is
   * repeated saturates, sooner in a short text.
   */
  double share(Asked question) {
    double saturation = K * (1 - B + B * length / question.usualLength);
    double sum = 0;
    for (Weighted one : question.known) {
      int at = Arrays.binarySearch(numbers, one.number);
      if (at >= 0) {
        int count = Byte.toUnsignedInt(counts[at]);
        sum += one.weight * count / (count + saturation);
      }
    }
    return sum / question.weight;
  }

  /** With what counts twice, twice. */
  int length() {
    return length;
  }

  /** Adds one to the count of each number that is here. */
  void addTo(int... counted) {
    for (char number : numbers) {
      counted[number]++;
    }
  }
}
