package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All words and phrases of all concepts in all languages, as one tree of words. */
final class Lexicon {

  /** Only words of danger are looked for in misspelt ones: "sons" is no "song" to play down. */
  private static final Set<String> AS_WRITTEN =
      Set.of(
          "EVERYDAY", "STORY", "PAST", "GONE", "IDIOM", "HARMLESS", "NOT", "NOTAFTER", "BUT", "IF");

  private static final int STEM_MIN = 3;
  private static final int FUZZY_STEM_MIN = 6;
  private static final int JOINED_MIN = 6;

  private final WordTree tree;
  private final Set<String> known = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> tails = new HashSet<>();
  private final Spelling spelling;
  private final Spelling stemSpelling;
  private final Splitter splitter;

  /**
   * Compiles the words.
   *
   * @param words as {@link Table#words()} has them
   */
  Lexicon(Map<String, Set<String>> words) {
    Set<String> misspellable = new LinkedHashSet<>();
    WordTree.Builder phrases = new WordTree.Builder();
    words.forEach((concept, entries) ->
        entries.stream()
            .flatMap(entry -> Table.spellOut(entry).stream())
            .map(Lexicon::phrase)
            .forEach(phrase -> {
              phrases.add(phrase, concept);
              phrase.forEach(this::note);
              if (!AS_WRITTEN.contains(concept)) {
                misspellable.addAll(phrase);
              }
            }));
    this.tree = phrases.build();
    misspellable.removeIf(word -> word.contains("*"));
    this.spelling = new Spelling(misspellable);
    this.stemSpelling =
        new Spelling(stems.stream().filter(stem -> stem.length() >= FUZZY_STEM_MIN).toList());
    this.splitter = new Splitter(known);
  }

  /** The words of an entry; stars stay where they are. */
  private static List<String> phrase(String entry) {
    List<String> phrase = new ArrayList<>();
    for (String word : entry.split("\\s+", -1)) {
      boolean stem = word.endsWith("*");
      boolean tail = word.startsWith("*");
      List<String> plain = Words.phrase(word.replace("*", ""));
      for (int i = 0; i < plain.size(); i++) {
        String before = tail && i == 0 ? "*" : "";
        String after = stem && i == plain.size() - 1 ? "*" : "";
        phrase.add(before + plain.get(i) + after);
      }
    }
    return phrase;
  }

  private void note(String word) {
    if (word.endsWith("*")) {
      stems.add(word.substring(0, word.length() - 1));
    } else if (word.startsWith("*")) {
      tails.add(word.substring(1));
    } else {
      known.add(word);
    }
  }

  /** The words with runs like "icantbreathe" taken apart. */
  Words parted(Words words) {
    List<String> all = new ArrayList<>(words.size());
    List<Integer> gaps = new ArrayList<>(words.size());
    Map<String, List<String>> seen = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      List<String> parts = seen.computeIfAbsent(words.words().get(i), this::parts);
      for (int j = 0; j < parts.size(); j++) {
        all.add(parts.get(j));
        gaps.add(j == 0 ? words.gaps().get(i) : 0);
      }
    }
    return new Words(all, gaps);
  }

  private List<String> parts(String word) {
    return known.contains(word) || (!meanings(word).isEmpty() && !affixed(word))
        ? List.of(word)
        : splitter.split(word);
  }

  /** True if a word only counts as the start or end of another. */
  private boolean affixed(String word) {
    return meanings(word).stream().allMatch(meaning -> meaning.contains("*"));
  }

  /** Every concept in the text, in order of the words; overlapping ones too. */
  List<Sighting> sightings(Words words) {
    Set<Sighting> sightings = new LinkedHashSet<>();
    Map<String, Set<String>> seen = new LinkedHashMap<>();
    List<Set<String>> meanings = new ArrayList<>(words.size());
    for (String word : words.words()) {
      meanings.add(seen.computeIfAbsent(word, this::meanings));
    }
    for (int i = 0; i < words.size(); i++) {
      new Walk(meanings, words, i, sightings).on(tree, WordTree.ROOT, i);
      joined(i, words, sightings);
    }
    return List.copyOf(sightings);
  }

  private record Walk(List<Set<String>> meanings, Words words, int from, Set<Sighting> sightings) {

    void on(WordTree tree, int node, int at) {
      if (at >= words.size() || (at > from && words.gaps().get(at) == 2)) {
        return;
      }
      for (String meaning : meanings.get(at)) {
        int next = tree.next(node, meaning);
        if (next != WordTree.NONE) {
          tree.meanings(next)
              .forEach(concept -> sightings.add(new Sighting(concept, from, at + 1)));
          on(tree, next, at + 1);
        }
      }
    }
  }

  /** "un conscious" is one word too. */
  private void joined(int i, Words words, Set<Sighting> sightings) {
    if (i + 1 < words.size() && words.gaps().get(i + 1) == 0) {
      String both = words.words().get(i) + words.words().get(i + 1);
      int node = both.length() < JOINED_MIN ? WordTree.NONE : tree.next(WordTree.ROOT, both);
      if (node != WordTree.NONE) {
        tree.meanings(node).forEach(concept -> sightings.add(new Sighting(concept, i, i + 2)));
      }
    }
  }

  /** The table words that a word may be: itself, its stem or tail, else a near miss. */
  Set<String> meanings(String word) {
    Set<String> found = new LinkedHashSet<>();
    if (known.contains(word)) {
      found.add(word);
    }
    for (int n = STEM_MIN; n <= word.length(); n++) {
      if (stems.contains(word.substring(0, n))) {
        found.add(word.substring(0, n) + "*");
      }
      if (tails.contains(word.substring(word.length() - n))) {
        found.add("*" + word.substring(word.length() - n));
      }
    }
    clitics(word, found);
    if (found.stream().allMatch(Lexicon::isShortStem)) {
      found.addAll(spelling.corrections(word));
    }
    if (found.isEmpty()) {
      misspeltStems(word, found);
    }
    return found;
  }

  /** A start such as Swahili "ame" says who, but not what is the matter. */
  private static boolean isShortStem(String meaning) {
    return meaning.length() == STEM_MIN + 1 && meaning.endsWith("*");
  }

  /** Arabic writes "and", "the", "with" as part of the next word. */
  private void clitics(String word, Set<String> found) {
    if (word.length() < 3 || word.charAt(0) < '\u0620' || word.charAt(0) > '\u06ff') {
      return;
    }
    for (String clitic :
        List.of(
            "\u0648\u0627\u0644",
            "\u0628\u0627\u0644",
            "\u0641\u0627\u0644",
            "\u0648\u0628",
            "\u0627\u0644",
            "\u0644\u0644",
            "\u0648",
            "\u0641",
            "\u0628",
            "\u0644")) {
      if (word.length() > clitic.length() + 1
          && word.startsWith(clitic)
          && known.contains(word.substring(clitic.length()))) {
        found.add(word.substring(clitic.length()));
      }
    }
  }

  private void misspeltStems(String word, Set<String> found) {
    for (int n = FUZZY_STEM_MIN; n <= Math.min(word.length(), FUZZY_STEM_MIN + 4); n++) {
      for (String stem : stemSpelling.corrections(word.substring(0, n))) {
        found.add(stem + "*");
      }
    }
  }
}
