package org.plainline.knowledge.readability;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainline.knowledge.readability.Remark.Weight;
import org.plainline.knowledge.readability.Writing.Sentence;

/**
 * Something that must not stand in a sentence.
 *
 * @param id of the rule
 * @param weight of each remark
 * @param where the sentences it looks at
 * @param pattern what must not stand there
 * @param problem one sentence, in which %s is what stands there
 * @param plainer what to write instead; may be empty
 */
record PatternRule(
    String id,
    Weight weight,
    Predicate<Sentence> where,
    Pattern pattern,
    String problem,
    String plainer)
    implements Rule {

  /** A rule for every sentence, on which the practice fails. */
  static PatternRule never(String id, String pattern, String problem, String plainer) {
    Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return new PatternRule(id, Weight.FAILS, sentence -> true, compiled, problem, plainer);
  }

  /** The same rule, for an editor to look at. */
  PatternRule asAdvice() {
    return new PatternRule(id, Weight.ADVICE, where, pattern, problem, plainer);
  }

  /** The same rule, with capitals told from small letters. */
  PatternRule exactCase() {
    Pattern exact = Pattern.compile(pattern.pattern());
    return new PatternRule(id, weight, where, exact, problem, plainer);
  }

  @Override
  public Stream<Remark> check(Writing writing) {
    return writing.sentences().stream()
        .filter(where)
        .flatMap(sentence -> found(sentence).map(match -> remark(writing, sentence, match)));
  }

  private Stream<String> found(Sentence sentence) {
    return pattern.matcher(sentence.text()).results().map(MatchResult::group);
  }

  private Remark remark(Writing writing, Sentence sentence, String found) {
    String said = problem.formatted("\"" + found.strip() + "\"");
    return new Remark(id, weight, Rule.at(writing, sentence), said, plainer);
  }
}
