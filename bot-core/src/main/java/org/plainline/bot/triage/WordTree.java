package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases and what they stand for, as a tree of words. There are hundreds of thousands of them, so
 * it lies in three arrays, twelve bytes a node: nodes are numbered level by level, so that the
 * branches of a node stand side by side and branch {@code b} leads to node {@code b + 1}.
 */
final class WordTree {

  static final int ROOT = 0;

  /** Where no phrase goes on. */
  static final int NONE = -1;

  private final Map<String, Integer> numbers;
  private final List<List<String>> meanings;
  private final int[] firstBranch;
  private final int[] wordOfBranch;
  private final int[] meaningOfNode;

  private WordTree(Map<String, Integer> numbers, Nodes nodes) {
    this.numbers = numbers;
    this.meanings = List.copyOf(nodes.meanings.keySet());
    this.firstBranch = Arrays.copyOf(nodes.firstBranch, nodes.count() + 1);
    this.wordOfBranch = Arrays.copyOf(nodes.wordOfBranch, nodes.count());
    this.meaningOfNode = Arrays.copyOf(nodes.meaningOfNode, nodes.count());
  }

  /** The node that a word leads to; {@link #NONE} if no phrase goes on with it. */
  int next(int node, String word) {
    Integer number = numbers.get(word);
    if (number == null) {
      return NONE;
    }
    int branch =
        Arrays.binarySearch(wordOfBranch, firstBranch[node], firstBranch[node + 1], number);
    return branch < 0 ? NONE : branch + 1;
  }

  /** What the phrase that ends at a node stands for, in the order in which it was added. */
  List<String> meanings(int node) {
    return meanings.get(meaningOfNode[node]);
  }

  /** Takes phrases one by one. */
  static final class Builder {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Path> paths = new ArrayList<>();

    void add(List<String> phrase, String meaning) {
      int[] words = phrase.stream().mapToInt(this::number).toArray();
      paths.add(new Path(meaning, words));
    }

    WordTree build() {
      // Stable: equal phrases keep their order.
      paths.sort((one, other) -> Arrays.compare(one.words, other.words));
      Nodes nodes = new Nodes(paths);
      nodes.grow();
      return new WordTree(Map.copyOf(numbers), nodes);
    }

    private int number(String word) {
      return numbers.computeIfAbsent(word, w -> numbers.size());
    }
  }

  /** A phrase by the numbers of its words. */
  private static final class Path {

    private final String meaning;
    private final int[] words;

    Path(String meaning, int... words) {
      this.meaning = meaning;
      this.words = words;
    }
  }

  /** The arrays while they grow: a node is a run of sorted phrases that begin alike. */
  private static final class Nodes {

    private final List<Path> paths;
    private final Map<List<String>, Integer> meanings = new LinkedHashMap<>();
    private final int[] firstBranch;
    private final int[] wordOfBranch;
    private final int[] meaningOfNode;
    private final int[] from;
    private final int[] to;
    private final int[] count = {1};

    Nodes(List<Path> paths) {
      int most = 1 + paths.stream().mapToInt(path -> path.words.length).sum();
      this.paths = paths;
      this.firstBranch = new int[most + 1];
      this.wordOfBranch = new int[most];
      this.meaningOfNode = new int[most];
      this.from = new int[most];
      this.to = new int[most];
      to[ROOT] = paths.size();
    }

    int count() {
      return count[0];
    }

    void grow() {
      int depth = 0;
      int levelEnd = count();
      for (int node = ROOT; node < count(); node++) {
        if (node == levelEnd) {
          depth++;
          levelEnd = count();
        }
        firstBranch[node] = count() - 1;
        branch(meaning(node, depth), to[node], depth);
      }
      firstBranch[count()] = count() - 1;
    }

    /** Notes what the phrases that end here mean; the place of the first one that goes on. */
    private int meaning(int node, int depth) {
      Set<String> found = new LinkedHashSet<>();
      int at = from[node];
      while (at < to[node] && paths.get(at).words.length == depth) {
        found.add(paths.get(at++).meaning);
      }
      meaningOfNode[node] = meanings.computeIfAbsent(List.copyOf(found), all -> meanings.size());
      return at;
    }

    private void branch(int first, int end, int depth) {
      int at = first;
      while (at < end) {
        int word = paths.get(at).words[depth];
        wordOfBranch[count() - 1] = word;
        from[count()] = at;
        while (at < end && paths.get(at).words[depth] == word) {
          at++;
        }
        to[count()] = at;
        count[0]++;
      }
    }
  }
}
