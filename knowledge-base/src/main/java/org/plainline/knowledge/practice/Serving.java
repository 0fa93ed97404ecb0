package org.plainline.knowledge.practice;

import java.time.LocalDate;

/** Which practices may be said to people. */
public enum Serving {
  /** Only what two people of one organisation approved. */
  VETTED,
  /** Also what carries a source but nobody approved yet: for trying out. */
  SOURCED;

  public boolean admits(Practice practice) {
    return this == SOURCED || practice.vetted();
  }

  public boolean permits(Practice practice, LocalDate day) {
    return admits(practice) && practice.servedAt(day);
  }
}
