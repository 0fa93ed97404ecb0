package org.plainline.knowledge.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainline.bot.wording.Wording;

/** The words and phrases that an answer avoids, from a table: rule, words, plainer wording. */
final class PhraseRules implements Rule {

  private static final Map<String, String> PROBLEMS =
      Map.of(
          "PL05", "A simpler word says %s as well.",
          "PL06", "Few people know the word %s.",
          "PL08", "%s speaks about the reader, not to them.",
          "PL14", "%s is a figure of speech.",
          "PL15", "%s has another name in our answers.",
          "PL21", "%s blames, frightens or talks down.");

  private final List<Phrase> phrases;

  /**
   * A set of phrases.
   *
   * @param lines of rule, tab, phrase, tab, plainer wording
   */
  PhraseRules(List<String> lines) {
    this.phrases = lines.stream().map(Phrase::read).toList();
  }

  static PhraseRules english() {
    return new PhraseRules(Wording.lines("knowledge/readability/plainer-en.tsv"));
  }

  /** A word that the same answer explains, as in "Isolate means to stay away from people." */
  private record Phrase(String words, PatternRule rule, Pattern explained) {

    static Phrase read(String line) {
      String[] cells = line.split("\t", -1);
      String quoted = Pattern.quote(cells[1]);
      String problem = PROBLEMS.getOrDefault(cells[0], "%s is not plain.");
      var rule = PatternRule.never(cells[0], "\\b" + quoted + "(?:s|es)?\\b", problem, cells[2]);
      String explanation = "(?i)\\b" + quoted + "(?:s|es)? (?:means?|is when|is a|are)\\b";
      boolean gates = !cells[0].equals("PL05");
      PatternRule weighed = gates ? rule : rule.asAdvice();
      return new Phrase(Words.lower(cells[1]), weighed, Pattern.compile(explanation));
    }

    Stream<Remark> check(Writing writing) {
      boolean explains =
          writing.sentences().stream().anyMatch(s -> explained.matcher(s.text()).find());
      return explains ? Stream.empty() : rule.check(writing);
    }
  }

  @Override
  public Stream<Remark> check(Writing writing) {
    List<Remark> remarks = new ArrayList<>();
    String said = Words.lower(String.join(" ", writing.texts()));
    phrases.stream()
        .filter(phrase -> said.contains(phrase.words()))
        .forEach(phrase -> phrase.check(writing).forEach(remarks::add));
    return remarks.stream();
  }
}
