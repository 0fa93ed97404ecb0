package org.plainline.knowledge.search;

/** How like two words are, by letters and by sound. */
final class Likeness {

  private Likeness() {}

  /**
   * From 0 to 1. The better of two views: a shortened word keeps the letters of the full one in
   * order and has its skeleton (common letters / (1 + distance of skeletons)); a mistyped word
   * differs by few edits for its length.
   */
  static double of(String word, String candidate) {
    double letters = (double) commonInOrder(word, candidate) / candidate.length();
    int apart = edits(Skeleton.of(word), Skeleton.of(candidate));
    double shortening = letters / (1 + apart);
    double mistyping = 1 - (double) edits(word, candidate) * 1.5 / candidate.length();
    double best = Math.max(shortening, mistyping);
    return word.charAt(0) == candidate.charAt(0) ? best : best * 0.85;
  }

  /** Length of the longest common subsequence. */
  static int commonInOrder(String one, String other) {
    int[] best = new int[other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= other.length(); j++) {
        int above = best[j];
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        best[j] = same ? diagonal + 1 : Math.max(above, best[j - 1]);
        diagonal = above;
      }
    }
    return best[other.length()];
  }

  /** Edits between two words, two neighbouring letters swapped counting as one (Damerau). */
  static int edits(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(last[j - 1] + change, 1 + Math.min(last[j], current[j - 1]));
        current[j] = swapped(one, other, i, j) ? Math.min(cost, beforeLast[j - 2] + 1) : cost;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[other.length()];
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
