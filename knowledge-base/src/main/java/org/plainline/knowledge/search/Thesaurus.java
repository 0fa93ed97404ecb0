package org.plainline.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;

/**
 * The concepts of all languages under common numbers, so that a word of one finds a way to ask in
 * another.
 */
final class Thesaurus {

  private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "hi", "pt", "sw");

  private final Map<Language, Concepts> tables = new HashMap<>();
  private final List<Stems> remembering = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  static Thesaurus shipped(PlainWords plain) {
    var thesaurus = new Thesaurus();
    for (String code : LANGUAGES) {
      thesaurus.add(
          new Language(code), Wording.lines("knowledge/concepts/" + code + ".tsv"), plain);
    }
    return thesaurus;
  }

  /** How many concepts there are. */
  int size() {
    return numbers.size();
  }

  /** Numbers of the concepts that words of a language speak of. */
  Set<Integer> of(List<String> words, Language language) {
    Concepts concepts = tables.get(language);
    return concepts == null ? Set.of() : concepts.of(words);
  }

  /** Forgets the words that questions were made of. */
  void forget() {
    remembering.forEach(Stems::forget);
  }

  /** Lines of a concept, a tab, and phrases with commas between them. */
  private void add(Language language, List<String> lines, PlainWords plain) {
    var stems = new Stems(language);
    Stems spelling = Stems.spelling(language);
    remembering.addAll(List.of(stems, spelling));
    var concepts = new Concepts(spelling::of, stems::of);
    for (String line : lines) {
      String[] cells = line.split("\t", 2);
      int number = numbers.computeIfAbsent(cells[0], name -> numbers.size());
      for (String phrase : cells[1].split(",", -1)) {
        List<String> words =
            Stream.of(phrase.strip().split(" ", -1))
                .flatMap(word -> starred(word, plain))
                .collect(Collectors.toList());
        if (!words.isEmpty()) {
          concepts.add(words, number);
        }
      }
    }
    tables.put(language, concepts);
  }

  private static Stream<String> starred(String word, PlainWords plain) {
    List<String> bare = plain.of(word.replace("*", ""), 2);
    String head = word.startsWith("*") ? "*" : "";
    String tail = word.endsWith("*") ? "*" : "";
    return bare.size() == 1 ? Stream.of(head + bare.getFirst() + tail) : bare.stream();
  }
}
