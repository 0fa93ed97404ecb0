package org.plainline.knowledge.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

/**
 * What editors misspelt on purpose in ways to ask, because people do, and what it stands for: "best
 * maks" has to find what "mask" finds, not only what was asked for with the same slip. Only of
 * languages whose real words are known.
 *
 * @param meant word that a title or an answer has, by the misspelt word
 */
record Misspellings(Map<Language, Map<String, String>> meant) {

  private static final int LENGTH_MIN = 5;

  /** Less is as often another word as a slip. */
  private static final double LIKENESS_MIN = 0.78;

  static Misspellings in(
      List<Practice> practices, Map<Language, Tongue> tongues, PlainWords plain) {
    Map<Language, Map<String, String>> meant = new HashMap<>();
    tongues.forEach((language, tongue) -> {
      if (tongue.lexicon().isFull()) {
        List<PracticeText> texts =
            practices.stream()
                .map(practice -> practice.texts().get(language))
                .filter(Objects::nonNull)
                .toList();
        meant.put(language, meant(texts, tongue, plain));
      }
    });
    return new Misspellings(Map.copyOf(meant));
  }

  /** The words that were meant, each in its place. */
  List<String> mended(List<String> words, Language language) {
    return words.stream().map(word -> mended(word, language)).toList();
  }

  /** The word that was meant, or the word itself. */
  String mended(String word, Language language) {
    return meant.getOrDefault(language, Map.of()).getOrDefault(word, word);
  }

  private static Map<String, String> meant(
      List<PracticeText> texts, Tongue tongue, PlainWords plain) {
    Map<String, Integer> written = new HashMap<>();
    Set<String> stems = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (PracticeText text : texts) {
      for (String word : plain.of(text.title() + "\n" + text.answer(), Integer.MAX_VALUE)) {
        written.merge(word, 1, Integer::sum);
        stems.add(tongue.stems().of(word));
      }
      text.questions().forEach(way -> asked.addAll(plain.of(way, Integer.MAX_VALUE)));
    }
    var vocabulary = new Vocabulary(written);
    Map<String, String> meant = new HashMap<>();
    for (String word : asked) {
      if (!tongue.lexicon().real(word) && !stems.contains(tongue.stems().of(word))) {
        meant(word, vocabulary).ifPresent(other -> meant.put(word, other));
      }
    }
    return Map.copyOf(meant);
  }

  /** Two letters that changed places are always a slip; any other change only in longer words. */
  private static Optional<String> meant(String word, Vocabulary vocabulary) {
    return vocabulary
        .likeliest(word, other -> isSwapped(word, other))
        .or(() -> vocabulary.likeliest(word, other -> isOneLetterOff(word, other)))
        .map(Vocabulary.Likely::word);
  }

  private static boolean isOneLetterOff(String word, String other) {
    return Math.min(word.length(), other.length()) >= LENGTH_MIN
        && Likeness.edits(word, other) == 1
        && Likeness.of(word, other) >= LIKENESS_MIN;
  }

  private static boolean isSwapped(String word, String other) {
    return word.length() == other.length()
        && Likeness.edits(word, other) == 1
        && Arrays.equals(word.chars().sorted().toArray(), other.chars().sorted().toArray());
  }
}
