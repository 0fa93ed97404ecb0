package org.plainline.bot.triage;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plainline.bot.language.Letters;
import org.plainline.bot.wording.Wording;

/**
 * The words that the lessons of each language are written in: what the detector of languages knows
 * beside the tables written by hand.
 */
final class Vocabulary {

  /** The folder beside {@code wording/language}. */
  static final String SUBJECT = "vocabulary";

  private static final int WORDS_MAX = 4_000;

  /** A word of one lesson alone may be a typing error. */
  private static final int LESSONS_MIN = 2;

  private static final int LINE_LENGTH = 99;

  private Vocabulary() {}

  /** The lines of each language's table, by its code: the words in most lessons first. */
  static Map<String, List<String>> of(List<Lesson> lessons) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    Wording.languages().forEach(language -> counts.put(language.code(), new TreeMap<>()));
    for (Lesson lesson : lessons) {
      Map<String, Integer> ofLanguage = counts.getOrDefault(lesson.language(), new HashMap<>());
      Stream.of(Letters.fold(lesson.text()).split(" ", -1))
          .filter(Vocabulary::telling)
          .distinct()
          .forEach(word -> ofLanguage.merge(word, 1, Integer::sum));
    }
    Map<String, List<String>> tables = new LinkedHashMap<>();
    counts.forEach((language, words) -> tables.put(language, lines(commonest(words))));
    return tables;
  }

  /** Another script than the Latin tells the language by itself. */
  private static boolean telling(String word) {
    return !word.isEmpty()
        && word.codePoints()
            .allMatch(c ->
                Character.isLetter(c)
                    && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static List<String> commonest(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(word -> word.getValue() >= LESSONS_MIN)
        .sorted(
            Collections.reverseOrder(Map.Entry.<String, Integer>comparingByValue())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS_MAX)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> lines(List<String> words) {
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (String word : words) {
      boolean full = text.length() - start + word.length() >= LINE_LENGTH;
      start = full ? text.length() + 1 : start;
      text.append(text.isEmpty() ? "" : full ? "\n" : " ").append(word);
    }
    return text.toString().lines().toList();
  }
}
