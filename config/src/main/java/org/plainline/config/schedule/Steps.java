package org.plainline.config.schedule;

import java.util.ArrayList;
import java.util.List;

/** Things to do of which none may keep the others from being done. */
final class Steps {

  private Steps() {}

  /** Does each in order, whatever fails; then throws the first failure, with the others in it. */
  static void doAll(Runnable... steps) {
    List<RuntimeException> failures = new ArrayList<>();
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.removeFirst();
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }
}
