package org.plainline.knowledge.readability;

import java.time.LocalDate;

/**
 * How to check a pack.
 *
 * @param today against which expiry is held
 * @param progress told after every text, one at a time
 */
public record CheckOptions(LocalDate today, Progress progress) {

  /** Without telling anybody how far it is. */
  public static CheckOptions on(LocalDate today) {
    return new CheckOptions(today, (done, total) -> {});
  }

  /** Told how far a check is. */
  @FunctionalInterface
  public interface Progress {
    void checked(int done, int total);
  }
}
