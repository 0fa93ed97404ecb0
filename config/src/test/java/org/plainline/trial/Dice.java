package org.plainline.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Decides what goes wrong, the same way for the same seed. */
final class Dice {

  private final Random random;
  private final double faulty;
  private final List<Fault> faults =
      Arrays.stream(Fault.values())
          .filter(fault -> fault != Fault.NONE && fault.share() > 0)
          .toList();
  private final double shares = faults.stream().mapToDouble(Fault::share).sum();

  /**
   * @param faulty how many of all attempts go wrong, 0 to 1
   */
  Dice(long seed, double faulty) {
    this.random = new Random(seed);
    this.faulty = faulty;
  }

  synchronized Fault fault() {
    if (!chance(faulty)) {
      return Fault.NONE;
    }
    double at = random.nextDouble() * shares;
    for (Fault fault : faults) {
      at -= fault.share();
      if (at < 0) {
        return fault;
      }
    }
    return Fault.DROPPED;
  }

  synchronized boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  synchronized int below(int bound) {
    return random.nextInt(bound);
  }
}
