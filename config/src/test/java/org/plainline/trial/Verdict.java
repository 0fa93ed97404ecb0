package org.plainline.trial;

import java.util.ArrayList;
import java.util.List;

/** What one person should have got, and got. */
final class Verdict {

  private final List<String> missing = new ArrayList<>();
  private final List<String> surplus = new ArrayList<>();

  /** Compares in order; what fits nowhere is surplus, what never came is missing. */
  static Verdict of(List<String> expected, List<String> got) {
    Verdict verdict = new Verdict();
    int[][] common = common(expected, got);
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < got.size()) {
      if (i < expected.size() && j < got.size() && expected.get(i).equals(got.get(j))) {
        i++;
        j++;
      } else if (j == got.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
        verdict.missing.add(expected.get(i++));
      } else {
        verdict.surplus.add(got.get(j++));
      }
    }
    return verdict;
  }

  int missing() {
    return missing.size();
  }

  int surplus() {
    return surplus.size();
  }

  /** Length of the longest common subsequence from each pair of places on. */
  private static int[][] common(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }
}
