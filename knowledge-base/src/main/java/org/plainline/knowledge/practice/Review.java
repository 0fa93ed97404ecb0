package org.plainline.knowledge.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The last time that people held a practice against its sources.
 *
 * @param on when that was
 * @param until the last day on which it counts
 * @param by who approved it then; empty for practices that only carry a source
 */
public record Review(LocalDate on, LocalDate until, List<Approval> by) {

  public Review {
    by = List.copyOf(by);
  }

  /** Two people of one organisation approved it. */
  public boolean vetted() {
    return !vettedBy().isEmpty();
  }

  /** The first organisation of which two people approved it; empty if there is none. */
  public String vettedBy() {
    return by.stream()
        .map(Approval::organisation)
        .filter(organisation -> namesOf(organisation) >= 2)
        .findFirst()
        .orElse("");
  }

  private int namesOf(String organisation) {
    return by.stream()
        .filter(approval -> approval.organisation().equals(organisation))
        .map(approval -> approval.name().strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet())
        .size();
  }

  /**
   * One person's word that a practice says what its sources say.
   *
   * @param name of the person
   * @param organisation for which they speak
   * @param role such as "nurse"
   */
  public record Approval(String name, String organisation, String role) {}
}
