package org.plainline.knowledge.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plainline.bot.language.Language;

/** Finds what a question speaks of. */
final class IdeaReader {

  private final Thesaurus thesaurus;
  private final double[] rarity;

  /**
   * @param rarity of each concept of the thesaurus
   */
  IdeaReader(Thesaurus thesaurus, double[] rarity) {
    this.thesaurus = thesaurus;
    this.rarity = rarity.clone();
  }

  /** From the words as asked and as corrected: the thesaurus may know what no practice says. */
  List<Idea> read(List<String> asked, List<String> corrected, Language language) {
    Set<Integer> concepts = new TreeSet<>(thesaurus.of(asked, language));
    if (!corrected.equals(asked)) {
      concepts.addAll(thesaurus.of(corrected, language));
    }
    return concepts.stream().map(concept -> new Idea(concept, rarity[concept])).toList();
  }

  /** Forgets the words that questions were made of. */
  void forget() {
    thesaurus.forget();
  }
}
