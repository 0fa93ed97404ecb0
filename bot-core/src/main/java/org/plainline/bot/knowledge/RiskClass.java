package org.plainline.bot.knowledge;

import java.time.Period;

/** How fast a kind of fact grows old, and whether it is served when it has. */
public enum RiskClass {
  /** Life-saving first steps and danger signs. */
  A(180, 365, true),
  /** Isolation, testing and mask rules. */
  B(30, 45, false),
  /** Who can have which vaccine, and when. */
  C(30, 90, false),
  /** Treatment and use of medicine. */
  D(90, 180, false),
  /** Phone numbers, addresses, opening hours. */
  E(30, 60, false),
  /** Money and programmes. */
  F(30, 60, false),
  /** Scams and rumours. */
  G(30, 90, false),
  /** What to do in a natural hazard. */
  H(180, 365, true),
  /** Doses and mixtures. */
  I(180, 365, false),
  /** What other places did. */
  J(365, 730, true),
  /** Law, emergency powers and rights. */
  K(30, 60, false),
  /** Coping, caring, school at home. */
  L(365, 730, true),
  /** A situation as it is today. */
  M(1, 1, false);

  private final Period reviewEvery;
  private final Period expiresAfter;
  private final boolean servedWhenExpired;

  RiskClass(int reviewDays, int expiryDays, boolean servedWhenExpired) {
    this.reviewEvery = Period.ofDays(reviewDays);
    this.expiresAfter = Period.ofDays(expiryDays);
    this.servedWhenExpired = servedWhenExpired;
  }

  public Period reviewEvery() {
    return reviewEvery;
  }

  public Period expiresAfter() {
    return expiresAfter;
  }

  public boolean servedWhenExpired() {
    return servedWhenExpired;
  }
}
