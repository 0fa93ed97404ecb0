package org.plainline.knowledge.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.search.Slot.Alternative;

/** Finds the terms that a word of a question may stand for: itself, or what was misspelt. */
final class WordReader {

  /** A word of another language than the question's may be meant, but less likely. */
  static final double OTHER_LANGUAGE = 0.9;

  private static final double COMMON_WEIGHT = 0.3;

  /** In place of a rarity, for a word that the question's own language does not have. */
  private static final double UNKNOWN = -1;

  private static final int REMEMBERED_MAX = 5_000;

  private final Vocabulary vocabulary;
  private final Misspellings misspellings;
  private final Terms terms;
  private final Statistics statistics;
  private final Map<Language, Tongue> tongues;
  private final ShortForms shortForms;
  private final Cache<Key, List<Slot>> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

  private record Key(String word, Language language) {}

  WordReader(
      Vocabulary vocabulary,
      Misspellings misspellings,
      Terms terms,
      Statistics statistics,
      Map<Language, Tongue> tongues) {
    this.vocabulary = vocabulary;
    this.misspellings = misspellings;
    this.terms = terms;
    this.statistics = statistics;
    this.tongues = tongues;
    this.shortForms = ShortForms.shipped();
  }

  /** Usually one slot; two for two words written as one. */
  List<Slot> read(String word, Language language) {
    return remembered.get(new Key(word, language), key -> slots(key.word, key.language));
  }

  /** Words as they were typed, but for slips that ways to ask have on purpose. */
  List<String> typed(List<String> words, Language language) {
    return misspellings.mended(words, language);
  }

  void forget() {
    remembered.invalidateAll();
  }

  private List<Slot> slots(String typed, Language language) {
    String asked = misspellings.mended(typed, language);
    if (vocabulary.knows(asked)) {
      return List.of(slot(asked, 1, language));
    }
    String word = shortForms.full(asked);
    if (vocabulary.knows(word) || real(word, language)) {
      return List.of(slot(word, 1, language));
    }
    List<String> parts = vocabulary.parted(word);
    if (!parts.isEmpty()) {
      return parts.stream().map(part -> slot(part, 1, language)).toList();
    }
    return List.of(
        vocabulary
            .nearest(word, candidate -> isOf(language, candidate))
            .map(near -> slot(near.word(), near.likeness(), language))
            .orElseGet(() -> slot(word, 1, language)));
  }

  private boolean isOf(Language language, String word) {
    Tongue own = tongues.get(language);
    return own != null && terms.of(language, own.stems().of(word)) != Terms.UNKNOWN;
  }

  private boolean real(String word, Language asked) {
    Tongue own = tongues.get(asked);
    if (own != null && own.lexicon().written(word)) {
      return true;
    }
    return tongues.values().stream().anyMatch(tongue -> tongue.lexicon().real(word));
  }

  private Slot slot(String word, double likeness, Language asked) {
    List<Alternative> alternatives = new ArrayList<>(2);
    double rarity = UNKNOWN;
    double others = 0;
    for (Tongue tongue : tongues.values()) {
      int term = terms.of(tongue.language(), tongue.stems().of(word));
      if (term != Terms.UNKNOWN) {
        boolean own = tongue.language().equals(asked);
        alternatives.add(new Alternative(term, likeness * (own ? 1 : OTHER_LANGUAGE)));
        others = Math.max(others, own ? 0 : statistics.rarity(term));
        rarity = own ? statistics.rarity(term) : rarity;
      }
    }
    alternatives.sort((one, other) -> Double.compare(other.likeness(), one.likeness()));
    double weight = alternatives.isEmpty() ? 1 : rarity == UNKNOWN ? others : rarity;
    return new Slot(word, common(word, asked) ? weight * COMMON_WEIGHT : weight, alternatives);
  }

  private boolean common(String word, Language asked) {
    Tongue own = tongues.get(asked);
    if (own != null && own.lexicon().common(word)) {
      return true;
    }
    return !isOf(asked, word)
        && tongues.values().stream().anyMatch(each -> each.lexicon().common(word));
  }
}
