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
  private final Map<String, List<Sighting>> byConcept = new HashMap<>();
  private final Map<String, BitSet> ends = new HashMap<>();
  private final BitSet breaks = new BitSet();
  private final BitSet commas = new BitSet();

  Scene(Words words, List<Sighting> sightings) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      breaks.set(i, words.gaps().get(i) == 2);
      commas.set(i, words.gaps().get(i) >= 1);
    }
    for (Sighting sighting : unmasked(sightings)) {
      byConcept.computeIfAbsent(sighting.concept(), c -> new ArrayList<>()).add(sighting);
      ends.computeIfAbsent(sighting.concept(), c -> new BitSet()).set(sighting.to() - 1);
    }
  }

  /** Without what is only a turn of speech, such as the dying in "dying of laughter". */
  private static List<Sighting> unmasked(List<Sighting> sightings) {
    Map<Integer, Sighting> longest = new HashMap<>();
    Map<Integer, Sighting> idioms = new HashMap<>();
    for (Sighting sighting : sightings) {
      for (int i = sighting.from(); i < sighting.to(); i++) {
        longest.merge(i, sighting, Scene::longer);
        if (sighting.concept().equals(IDIOM)) {
          idioms.merge(i, sighting, Scene::longer);
        }
      }
    }
    return sightings.stream()
        .filter(sighting -> !masks(idioms, sighting))
        .filter(sighting ->
            !WEAK.contains(sighting.concept())
                || !sighting.within(longest.getOrDefault(sighting.from(), sighting)))
        .toList();
  }

  private static Sighting longer(Sighting one, Sighting other) {
    return other.to() - other.from() > one.to() - one.from() ? other : one;
  }

  private static boolean masks(Map<Integer, Sighting> idioms, Sighting sighting) {
    Sighting first = idioms.get(sighting.from());
    Sighting last = idioms.get(sighting.to() - 1);
    return (first != null && !first.within(sighting)) || (last != null && !last.within(sighting));
  }

  int size() {
    return words.size();
  }

  List<Sighting> all(String concept) {
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
