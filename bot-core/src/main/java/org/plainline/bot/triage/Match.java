package org.plainline.bot.triage;

import java.util.List;

/** A rule that holds, and the words that it holds by. */
record Match(Rule rule, List<Hit> hits) {

  int from() {
    return hits.stream().mapToInt(Hit::from).min().orElse(0);
  }

  int to() {
    return hits.stream().mapToInt(Hit::to).max().orElse(0);
  }

  boolean uses(int index) {
    return hits.stream().anyMatch(hit -> hit.from() <= index && index < hit.to());
  }
}
