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

  /**
   * @param others real words beside the common ones
   */
  private Lexicon(Set<String> common, List<String> others) {
    this.common = common;
    this.others = new WordSet(others);
  }

  static Lexicon of(Language language, PlainWords plain) {
    return switch (language.code()) {
      case "en" ->
          new Lexicon(
              Set.copyOf(Wording.lines("knowledge/common/en.txt")),
              Wording.lines("knowledge/lexicon/en.txt"));
      case "ar" -> ofStopWords(ArabicAnalyzer.getDefaultStopSet(), plain);
      case "es" -> ofStopWords(SpanishAnalyzer.getDefaultStopSet(), plain);
      case "fr" -> ofStopWords(FrenchAnalyzer.getDefaultStopSet(), plain);
      case "hi" -> ofStopWords(HindiAnalyzer.getDefaultStopSet(), plain);
      case "pt" -> ofStopWords(PortugueseAnalyzer.getDefaultStopSet(), plain);
      case "sw" -> new Lexicon(Set.copyOf(Wording.lines("knowledge/common/sw.txt")), List.of());
      default -> new Lexicon(Set.of(), List.of());
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

  private static Lexicon ofStopWords(CharArraySet stopWords, PlainWords plain) {
    Collection<String> words =
        stopWords.stream().map(word -> new String((char[]) word)).collect(Collectors.toSet());
    Set<String> folded =
        words.stream().flatMap(word -> plain.of(word, 1).stream()).collect(Collectors.toSet());
    return new Lexicon(folded, List.of());
  }
}
