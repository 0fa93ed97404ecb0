package org.plainline.knowledge.pack;

/**
 * For how long somebody speaks in a recording, in seconds.
 *
 * @param least if there is as much quiet around the words as there may be
 * @param most if there is none but what was found
 */
record Lasting(double least, double most) {

  /** Quiet before and after the words that nobody minds. */
  private static final double QUIET = 1;

  /** A sound of which only the length is known. */
  static Lasting of(double seconds) {
    return new Lasting(Math.max(0, seconds - QUIET), seconds);
  }

  /** A sound without the quiet at its ends. */
  static Lasting exactly(double seconds) {
    return new Lasting(seconds, seconds);
  }
}
