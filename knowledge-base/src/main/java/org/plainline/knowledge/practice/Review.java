package org.plainline.knowledge.practice;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.wording.Wording;

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

  /** True if its day has come, anywhere on earth: a date in the future is no review. */
  public boolean happenedBy(LocalDate day) {
    return !on.isAfter(day.plusDays(1));
  }

  /**
   * The first organisation of which two different people approved it; empty if there is none. So at
   * least one of them did not write it.
   *
   * @param clinical whether one of the two must be a clinician
   */
  public String vettedBy(boolean clinical) {
    return by.stream()
        .map(Approval::organisation)
        .filter(organisation -> vouchesFor(organisation, clinical))
        .findFirst()
        .orElse("");
  }

  private boolean vouchesFor(String organisation, boolean clinical) {
    List<Approval> own =
        by.stream()
            .filter(approval -> same(approval.organisation(), organisation))
            .filter(approval -> !approval.name().isBlank() && !organisation.isBlank())
            .toList();
    Set<String> people =
        own.stream().map(approval -> folded(approval.name())).collect(Collectors.toSet());
    return people.size() >= 2 && (!clinical || own.stream().anyMatch(Approval::clinical));
  }

  private static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** A name however it is spaced, cased or encoded. */
  private static String folded(String name) {
    String whole = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return whole.strip().replaceAll("[\\s.]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * One person's word that a practice says what its sources say.
   *
   * @param name of the person
   * @param organisation for which they speak
   * @param role such as "nurse"
   */
  public record Approval(String name, String organisation, String role) {

    private static final Pattern CLINICIAN =
        Pattern.compile(
            Wording.lines("knowledge/practice/clinicians.txt").stream()
                .flatMap(line -> Stream.of(line.split(", ", -1)))
                .map(Pattern::quote)
                .collect(
                    Collectors.joining(
                        "|", "(?<![\\p{L}\\p{M}])(?:ال)?(?:", ")(?![\\p{L}\\p{M}])")));

    /** True if the role is that of somebody who treats people. */
    boolean clinical() {
      return CLINICIAN.matcher(folded(role)).find();
    }
  }
}
