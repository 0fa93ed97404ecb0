package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the known words that a misspelt one may stand for: one slip of the finger, two in a long
 * word, or the vowels left out. Words that differ by a slip share a form with letters left out
 * (symmetric deletion, W. Garbe 2012), so a look-up costs a few reads of a map.
 */
final class Spelling {

  private static final int LONG = 9;
  private static final int LATIN_MIN = 4;
  private static final int OTHER_MIN = 4;
  private static final int WORD_MAX = 24;
  private static final int SKELETON_MIN = 3;
  private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  private final Candidates byShortening;
  private final Map<String, List<String>> bySkeleton = new HashMap<>();

  Spelling(Collection<String> known) {
    this.byShortening =
        new Candidates(
            known.stream().filter(word -> slips(word) > 0).toList(), Spelling::shortenings);
    for (String word : known) {
      String skeleton = skeleton(word);
      if (Letters.isLatin(word.charAt(0)) && skeleton.length() >= SKELETON_MIN) {
        bySkeleton.computeIfAbsent(skeleton, bones -> new ArrayList<>(1)).add(word);
      }
    }
  }

  /** Known words that this unknown word may stand for; empty if it is nothing like one. */
  Set<String> corrections(String word) {
    Set<String> found = new LinkedHashSet<>();
    int slips = slips(word);
    if (slips > 0) {
      for (String key : shortenings(word)) {
        for (String known : byShortening.of(key)) {
          if (isNear(word, known, Math.min(slips, slips(known)))) {
            found.add(known);
          }
        }
      }
    }
    if (found.isEmpty() && lacksVowels(word)) {
      found.addAll(bySkeleton.getOrDefault(skeleton(word), List.of()));
    }
    return found;
  }

  /** How many slips a word may hold and still be told from others. */
  private static int slips(String word) {
    int length = word.length();
    boolean latin = Letters.isLatin(word.charAt(0));
    if (length < (latin ? LATIN_MIN - 1 : OTHER_MIN - 1) || length > WORD_MAX) {
      return 0;
    }
    return length >= LONG && latin ? 2 : 1;
  }

  private static Set<String> shortenings(String word) {
    Set<String> all = new LinkedHashSet<>();
    all.add(word);
    shorten(word, all);
    if (slips(word) == 2) {
      for (String once : List.copyOf(all)) {
        shorten(once, all);
      }
    }
    return all;
  }

  private static void shorten(String word, Set<String> all) {
    for (int i = 0; i < word.length(); i++) {
      all.add(word.substring(0, i) + word.substring(i + 1));
    }
  }

  /** In a short word only letters swapped or a letter too many count: "ca" is not "can". */
  private static boolean isNear(String word, String known, int slips) {
    int least = Letters.isLatin(known.charAt(0)) ? LATIN_MIN : OTHER_MIN;
    if (word.length() < least && known.length() < least) {
      return distance(word, known) <= 1
          && word.length() == known.length()
          && sorted(word).equals(sorted(known));
    }
    if (word.length() == known.length() && word.length() <= least) {
      return sorted(word).equals(sorted(known))
          ? distance(word, known) <= 1
          : isKeySlip(word, known);
    }
    return distance(word, known) <= slips;
  }

  /** One letter typed for its neighbour on the keys: "paim" is "pain", "nose" is not "noie". */
  private static boolean isKeySlip(String word, String known) {
    int at = 0;
    while (at < word.length() && word.charAt(at) == known.charAt(at)) {
      at++;
    }
    return at < word.length()
        && word.substring(at + 1).equals(known.substring(at + 1))
        && areNeighbours(word.charAt(at), known.charAt(at));
  }

  private static boolean areNeighbours(char a, char b) {
    for (String row : KEYS) {
      int one = row.indexOf(a);
      int other = row.indexOf(b);
      if (one >= 0 && other >= 0) {
        return Math.abs(one - other) == 1;
      }
    }
    return false;
  }

  private static String sorted(String word) {
    return word.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Optimal string alignment: insert, leave out, change, or swap two neighbours. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (swapped(a, i, b, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** "brth" and "blding" were typed in a hurry; "bathing" was not. */
  private static boolean lacksVowels(String word) {
    int length = word.length();
    int consonants = skeleton(word).length();
    return Letters.isLatin(word.charAt(0))
        && length <= WORD_MAX
        && consonants >= SKELETON_MIN
        && (consonants == length || (consonants >= 4 && length - consonants <= 1));
  }

  private static String skeleton(String word) {
    StringBuilder bones = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ("aeiou".indexOf(c) < 0 && (bones.isEmpty() || bones.charAt(bones.length() - 1) != c)) {
        bones.append(c);
      }
    }
    return bones.toString();
  }
}
