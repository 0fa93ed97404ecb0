package org.plainline.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainline.bot.language.Language;

/** Numbers for the stems of all languages: the same letters in two languages are two terms. */
final class Terms {

  static final int UNKNOWN = -1;

  private final Map<Language, Map<String, Integer>> numbers = new HashMap<>();
  private final List<String> stems = new ArrayList<>();
  private final List<Language> languages = new ArrayList<>();

  int add(Language language, String stem) {
    Map<String, Integer> own = numbers.computeIfAbsent(language, code -> new HashMap<>());
    Integer known = own.get(stem);
    if (known != null) {
      return known;
    }
    int number = stems.size();
    own.put(stem, number);
    stems.add(stem);
    languages.add(language);
    return number;
  }

  int of(Language language, String stem) {
    return numbers.getOrDefault(language, Map.of()).getOrDefault(stem, UNKNOWN);
  }

  String stem(int term) {
    return stems.get(term);
  }

  Language language(int term) {
    return languages.get(term);
  }

  int size() {
    return stems.size();
  }
}
