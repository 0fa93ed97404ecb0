package org.plainline.knowledge.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;

/** What is known of the words of a language, whatever the practices say. */
final class Lexicon {

  /** Words that carry a question without saying what it is about. */
  private final Set<String> common;

  private final WordSet others;
  private final WordSet written;

  /**
   * @param others real words beside the common ones
   * @param written words that people write, slips among them
   */
  private Lexicon(Set<String> common, List<String> others, List<String> written) {
    this.common = common;
    this.others = new WordSet(others);
    this.written = new WordSet(written);
  }

  static Lexicon of(Language language, PlainWords plain) {
    return switch (language.code()) {
      case "en" ->
          new Lexicon(
              Set.copyOf(Wording.lines("knowledge/common/en.txt")),
              Wording.lines("knowledge/lexicon/en.txt"),
              List.of());
      case "ar" -> ofPeople(language, folded(ArabicAnalyzer.getDefaultStopSet(), plain), plain);
      case "es" -> ofPeople(language, folded(SpanishAnalyzer.getDefaultStopSet(), plain), plain);
      case "fr" -> ofPeople(language, folded(FrenchAnalyzer.getDefaultStopSet(), plain), plain);
      case "hi" -> ofPeople(language, folded(HindiAnalyzer.getDefaultStopSet(), plain), plain);
      case "pt" -> ofPeople(language, folded(PortugueseAnalyzer.getDefaultStopSet(), plain), plain);
      case "sw" -> ofPeople(language, Set.copyOf(Wording.lines("knowledge/common/sw.txt")), plain);
      default -> new Lexicon(Set.of(), List.of(), List.of());
    };
  }

  boolean common(String word) {
    return common.contains(word);
  }

  /** True if it knows most words, so that one it does not know may be misspelt. */
  boolean isFull() {
    return !others.isEmpty();
  }

  /** True for a real word, which is never a spelling mistake. */
  boolean real(String word) {
    return common.contains(word) || others.contains(word);
  }

  /**
   * True for a word that people often write in this language. It is kept as it is in a question in
   * this language only: some are slips, and elsewhere it may be one.
   */
  boolean written(String word) {
    return written.contains(word);
  }

  /** Of a language without a list of its real words. */
  private static Lexicon ofPeople(Language language, Set<String> common, PlainWords plain) {
    List<String> written =
        Wording.lines("wording/vocabulary/" + language.code() + ".tsv").stream()
            .flatMap(line -> plain.of(line, Integer.MAX_VALUE).stream())
            .toList();
    return new Lexicon(common, List.of(), written);
  }

  private static Set<String> folded(CharArraySet stopWords, PlainWords plain) {
    Collection<String> words =
        stopWords.stream().map(word -> new String((char[]) word)).collect(Collectors.toSet());
    return words.stream().flatMap(word -> plain.of(word, 1).stream()).collect(Collectors.toSet());
  }
}
