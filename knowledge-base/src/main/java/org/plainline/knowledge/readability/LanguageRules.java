package org.plainline.knowledge.readability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.readability.Remark.Weight;
import org.plainline.knowledge.readability.Writing.Part;
import org.plainline.knowledge.readability.Writing.Sentence;

/**
 * What plain sentences of one language do not do, from a table that a translator can extend. Where
 * no native speaker has read the table yet, most of it is advice: it may not stop an answer.
 */
final class LanguageRules implements Rule {

  private static final List<String> CODES = List.of("es", "fr", "pt", "ar", "hi", "sw");

  private static final Map<String, String> PROBLEMS =
      Map.of(
          "PL01", "%s points to what stands elsewhere.",
          "PL03", "It says more than one thing.",
          "PL06", "Few people know the word %s.",
          "PL07", "%s does not say who does it (passive).",
          "PL08", "%s speaks about the reader, not to them.",
          "PL09", "%s says no twice.",
          "PL10", "%s is a number in letters.",
          "PL11", "%s moves with the day on which it is read.",
          "PL14", "%s is a figure of speech.",
          "PL21", "%s blames, frightens or talks down.");

  private final List<Line> lines;

  private LanguageRules(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The rules of every language that has a table. */
  static Map<Language, LanguageRules> shipped() {
    Map<Language, LanguageRules> rules = new HashMap<>();
    for (String code : CODES) {
      List<Line> lines = new ArrayList<>();
      Wording.lines("knowledge/readability/grammar/" + code + ".tsv")
          .forEach(line -> lines.add(Line.read(line)));
      rules.put(new Language(code), new LanguageRules(lines));
    }
    return rules;
  }

  /** One line of the table. */
  private record Line(String rule, Pattern pattern, String plainer) {

    static Line read(String line) {
      String[] cells = line.split("\t", -1);
      String whole = "(?<![\\p{L}\\p{M}])(?:" + cells[1] + ")(?![\\p{L}\\p{M}])";
      Pattern pattern = Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      return new Line(cells[0], pattern, cells[2]);
    }

    /** One idea may have one joiner; of anything else there is none. */
    int most() {
      return rule.equals("PL03") ? 1 : 0;
    }

    Stream<Remark> check(Writing writing) {
      return writing.sentences().stream()
          .filter(sentence -> !rule.equals("PL01") || sentence.part() == Part.LEAD)
          .flatMap(sentence -> check(writing, sentence));
    }

    private Stream<Remark> check(Writing writing, Sentence sentence) {
      List<String> found =
          pattern.matcher(sentence.text()).results().map(MatchResult::group).toList();
      return found.stream().skip(most()).limit(1).map(said -> remark(writing, sentence, said));
    }

    private Remark remark(Writing writing, Sentence sentence, String said) {
      String problem = PROBLEMS.getOrDefault(rule, "%s is not plain.");
      String quoted = problem.formatted("\"" + said + "\"");
      return new Remark(rule, Weight.ADVICE, Rule.at(writing, sentence), quoted, plainer);
    }
  }

  @Override
  public Stream<Remark> check(Writing writing) {
    return lines.stream().flatMap(line -> line.check(writing));
  }
}
