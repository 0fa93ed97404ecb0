package org.plainline.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a question word by word, and its meaning from the corrected words. */
record QuestionReader(
    PlainWords plain,
    WordReader wordReader,
    IdeaReader ideaReader,
    Map<Language, TrigramField> trigramFields,
    Embedder embedder) {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionReader.class);
  private static final int WORDS_MAX = 64;
  private static final int CHARACTERS_MAX = 4_000;
  static final int TOKENS_MAX = 80;

  QuestionReader with(Embedder other) {
    return new QuestionReader(plain, wordReader, ideaReader, trigramFields, other);
  }

  Reading read(String text, Language language) {
    String bounded = text.substring(0, Math.min(CHARACTERS_MAX, text.length()));
    List<String> words = plain.of(bounded, WORDS_MAX);
    Set<Slot> slots = new LinkedHashSet<>();
    List<String> corrected = new ArrayList<>();
    for (String word : words) {
      List<Slot> read = wordReader.read(word, language);
      slots.addAll(read);
      read.forEach(slot -> corrected.add(slot.word()));
    }
    String meant = corrected.equals(words) ? bounded : String.join(" ", corrected);
    return new Reading(
        List.copyOf(slots),
        ideaReader.read(words, corrected, language),
        trigrams(words, language),
        language,
        words.size() == 1,
        words.isEmpty() ? Optional.empty() : vector(meant, language));
  }

  private Map<Language, Trigrams.Asked> trigrams(List<String> words, Language language) {
    List<String> typed = wordReader.typed(words, language);
    Map<Language, Trigrams.Asked> trigrams = new HashMap<>(2);
    for (Language each : new HashSet<>(List.of(language, Language.ENGLISH))) {
      TrigramField field = trigramFields.get(each);
      if (field != null) {
        trigrams.put(each, field.read(typed));
      }
    }
    return trigrams;
  }

  private Optional<CompactVector> vector(String text, Language language) {
    if (!embedder.knows(language)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CompactVector.of(embedder.embed(text, TOKENS_MAX)));
    } catch (IOException e) {
      LOG.warn("a question is searched by words alone: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
