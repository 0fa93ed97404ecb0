package org.plainline.knowledge.readability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a pack found; holds texts and numbers only, so it can be written as JSON.
 *
 * @param pack its name; empty if it could not be read
 * @param passed true if everything could be read, there is something in it, and every text passes
 * @param rows one a practice and language, in the order of the pack
 * @param totals over all rows
 * @param broken what could not be read at all, one line each
 * @param weak what the reader found that does not stop a practice, one line each
 */
public record CheckReport(
    String pack,
    boolean passed,
    List<Row> rows,
    Totals totals,
    List<String> broken,
    List<String> weak) {

  public CheckReport {
    rows = List.copyOf(rows);
    broken = List.copyOf(broken);
    weak = List.copyOf(weak);
  }

  /**
   * One practice in one language.
   *
   * @param passed true if it may be served
   */
  public record Row(
      String practice,
      String language,
      Plainness plainness,
      Delivery delivery,
      Standing standing,
      List<Remark> remarks,
      boolean passed) {

    public Row {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * How plain it is.
   *
   * @param formula that gates the language; empty if none does
   * @param grade its value; null if there is none
   * @param longest words in the longest sentence
   * @param mean words in a sentence
   * @param familiar share of familiar words, 0 to 1; null where there is no list
   */
  public record Plainness(
      String formula,
      @Nullable Double grade,
      int longest,
      double mean,
      @Nullable Double familiar) {}

  /**
   * What it takes to say it.
   *
   * @param segments of SMS for lead and steps
   * @param encoding of that SMS
   * @param spokenSeconds for all of it at 150 words a minute
   */
  public record Delivery(int segments, String encoding, int spokenSeconds) {}

  /**
   * What stands behind it.
   *
   * @param missing fields that are empty or too short
   * @param servedUntil last day, ISO; empty if its class is served on
   * @param expired true if that day has passed
   * @param early true if the review is dated in the future
   * @param sources how many
   */
  public record Standing(
      List<String> missing, String servedUntil, boolean expired, boolean early, int sources) {

    public Standing {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Over all rows.
   *
   * @param texts practices times languages
   * @param passed how many of them pass
   * @param grade over the English texts
   * @param segments over all
   * @param longestSentence words
   * @param spokenSeconds over all
   */
  public record Totals(
      int texts,
      int passed,
      Spread grade,
      Spread segments,
      int longestSentence,
      Spread spokenSeconds) {}

  /** The middle and the largest of some numbers; zero if there are none. */
  public record Spread(double median, double max) {

    static Spread of(List<Double> numbers) {
      if (numbers.isEmpty()) {
        return new Spread(0, 0);
      }
      List<Double> sorted = numbers.stream().sorted().toList();
      int half = sorted.size() / 2;
      double upper = sorted.get(half);
      double median = sorted.size() % 2 == 1 ? upper : (sorted.get(half - 1) + upper) / 2;
      return new Spread(median, sorted.getLast());
    }
  }
}
