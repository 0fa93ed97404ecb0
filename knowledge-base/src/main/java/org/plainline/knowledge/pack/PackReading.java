package org.plainline.knowledge.pack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading a pack.
 *
 * @param pack the practices that can be used; empty if the pack as a whole cannot
 * @param findings everything that is wrong, in the order of the files
 */
public record PackReading(Optional<Pack> pack, List<Finding> findings) {

  public PackReading {
    findings = findings.stream().sorted().toList();
  }

  /**
   * A line a finding, for a log: what is weak in the same way in many files is told once. The
   * command check names them all.
   */
  public List<String> lines() {
    Map<String, List<Finding>> alike =
        findings.stream().collect(groupingBy(PackReading::kind, LinkedHashMap::new, toList()));
    return alike.values().stream().map(PackReading::line).toList();
  }

  private static String kind(Finding finding) {
    return finding.weight() == Finding.Weight.BROKEN ? finding.toString() : finding.problem();
  }

  private static String line(List<Finding> alike) {
    String first = alike.getFirst().toString();
    return alike.size() == 1 ? first : first + " So in " + (alike.size() - 1) + " more places.";
  }

  /** True if every practice in the pack can be used. */
  public boolean sound() {
    return pack.isPresent()
        && findings.stream().noneMatch(finding -> finding.weight() == Finding.Weight.BROKEN);
  }
}
