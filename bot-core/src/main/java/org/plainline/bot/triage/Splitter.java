package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts "icantbreathe" into the fewest known words. */
final class Splitter {

  private static final int TEXT_MIN = 6;
  private static final int PART_MAX = 16;
  private static final int TELLING_MIN = 4;

  private final Set<String> known;

  Splitter(Set<String> known) {
    this.known = known;
  }

  /** The words that a run of letters is made of; the run itself if it is not. */
  List<String> split(String run) {
    int length = run.length();
    if (length < TEXT_MIN) {
      return List.of(run);
    }
    int[] fewest = new int[length + 1];
    int[] start = new int[length + 1];
    for (int to = 1; to <= length; to++) {
      fewest[to] = Integer.MAX_VALUE / 2;
      for (int from = Math.max(0, to - PART_MAX); from < to; from++) {
        int count = fewest[from] + 1;
        if (count < fewest[to] && isPart(run, from, to)) {
          fewest[to] = count;
          start[to] = from;
        }
      }
    }
    return fewest[length] > Math.max(2, length / 2) ? List.of(run) : parts(run, start);
  }

  private boolean isPart(String run, int from, int to) {
    return known.contains(run.substring(from, to))
        && (to - from > 1 || run.charAt(from) == 'i' || run.charAt(from) == 'a');
  }

  private static List<String> parts(String run, int[] start) {
    List<String> parts = new ArrayList<>();
    for (int to = run.length(); to > 0; to = start[to]) {
      parts.addFirst(run.substring(start[to], to));
    }
    boolean telling = parts.stream().anyMatch(part -> part.length() >= TELLING_MIN);
    return telling ? parts : List.of(run);
  }
}
