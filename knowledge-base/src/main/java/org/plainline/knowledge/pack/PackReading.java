package org.plainline.knowledge.pack;

import java.util.List;
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

  /** True if every practice in the pack can be used. */
  public boolean sound() {
    return pack.isPresent()
        && findings.stream().noneMatch(finding -> finding.weight() == Finding.Weight.BROKEN);
  }
}
