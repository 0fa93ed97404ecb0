package org.plainline.knowledge.readability;

/**
 * Something that is not plain: which rule, where, what, and how to say it instead.
 *
 * @param rule such as {@code PL06}
 * @param weight whether the practice may still be served
 * @param place where
 * @param problem one sentence
 * @param plainer a plainer wording, or empty if none is known
 */
public record Remark(String rule, Weight weight, Place place, String problem, String plainer) {

  /** Whether the practice may still be served. */
  public enum Weight {
    /** It is not served until this is mended. */
    FAILS,
    /** An editor should look at it. */
    ADVICE
  }

  /**
   * Where something is.
   *
   * @param practice its id
   * @param language code of the words
   * @param sentence in the answer, from 1; 0 for the whole answer
   * @param part what the sentence is for, in small letters; empty for the whole answer
   */
  public record Place(String practice, String language, int sentence, String part) {

    @Override
    public String toString() {
      String where = practice + " [" + language + "]";
      return sentence == 0 ? where : where + " sentence " + sentence + " (" + part + ")";
    }
  }

  /** True if the practice may not be served because of it. */
  public boolean fails() {
    return weight == Weight.FAILS;
  }

  /** One line for people. */
  @Override
  public String toString() {
    String cure = plainer.isEmpty() ? "" : " Plainer: " + plainer + ".";
    return place + ": " + rule + " " + problem + cure;
  }
}
