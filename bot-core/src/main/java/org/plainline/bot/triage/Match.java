package org.plainline.bot.triage;

import java.util.List;

/** A rule that holds, and the words that it holds by. */
record Match(Rule rule, List<Sighting> sightings) {

  int from() {
    return sightings.stream().mapToInt(Sighting::from).min().orElse(0);
  }

  int to() {
    return sightings.stream().mapToInt(Sighting::to).max().orElse(0);
  }

  boolean uses(int index) {
    return sightings.stream()
        .anyMatch(sighting -> sighting.from() <= index && index < sighting.to());
  }
}
