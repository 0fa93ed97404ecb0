package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text as the concepts found in it: where each one is, and where sentences start and end. */
final class Scene {

  private static final String IDIOM = "IDIOM";

  /**
   * Words that mean less when a longer phrase holds them: the "no" of "no puedo" denies nothing.
   */
  private static final List<String> WEAK =
      List.of("NOT", "NOTAFTER", "IF", "BUT", "GONE", "SOMEONE");

  private final Words words;
  private final Map<String, List<Hit>> byConcept = new HashMap<>();
  private final Map<String, BitSet> ends = new HashMap<>();
  private final BitSet breaks = new BitSet();
  private final BitSet commas = new BitSet();

  Scene(Words words, List<Hit> hits) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      breaks.set(i, words.gaps().get(i) == 2);
      commas.set(i, words.gaps().get(i) >= 1);
    }
    for (Hit hit : unmasked(hits)) {
      byConcept.computeIfAbsent(hit.concept(), c -> new ArrayList<>()).add(hit);
      ends.computeIfAbsent(hit.concept(), c -> new BitSet()).set(hit.to() - 1);
    }
  }

  /** Without what is only a turn of speech, such as the dying in "dying of laughter". */
  private static List<Hit> unmasked(List<Hit> hits) {
    Map<Integer, Hit> longest = new HashMap<>();
    Map<Integer, Hit> idioms = new HashMap<>();
    for (Hit hit : hits) {
      for (int i = hit.from(); i < hit.to(); i++) {
        longest.merge(i, hit, Scene::longer);
        if (hit.concept().equals(IDIOM)) {
          idioms.merge(i, hit, Scene::longer);
        }
      }
    }
    return hits.stream()
        .filter(hit -> !masks(idioms, hit))
        .filter(hit ->
            !WEAK.contains(hit.concept()) || !hit.within(longest.getOrDefault(hit.from(), hit)))
        .toList();
  }

  private static Hit longer(Hit one, Hit other) {
    return other.to() - other.from() > one.to() - one.from() ? other : one;
  }

  private static boolean masks(Map<Integer, Hit> idioms, Hit hit) {
    Hit first = idioms.get(hit.from());
    Hit last = idioms.get(hit.to() - 1);
    return (first != null && !first.within(hit)) || (last != null && !last.within(hit));
  }

  int size() {
    return words.size();
  }

  List<Hit> all(String concept) {
    return byConcept.getOrDefault(concept, List.of());
  }

  boolean has(String concept) {
    return byConcept.containsKey(concept);
  }

  /** Index of the last word, at or before this index, that ends the concept; -1 if none. */
  int before(String concept, int index) {
    BitSet set = ends.get(concept);
    return set == null || index < 0 ? -1 : set.previousSetBit(index);
  }

  /** Index of the first word, at or after this index, that ends the concept; -1 if none. */
  int after(String concept, int index) {
    BitSet set = ends.get(concept);
    return set == null ? -1 : set.nextSetBit(index);
  }

  int sentenceStart(int index) {
    return Math.max(0, breaks.previousSetBit(index));
  }

  /** Index after the last word of the sentence. */
  int sentenceEnd(int index) {
    int next = breaks.nextSetBit(index + 1);
    return next < 0 ? size() : next;
  }

  /** True if a comma or a full stop stands before this word. */
  boolean pausesBefore(int index) {
    return commas.get(index);
  }
}
