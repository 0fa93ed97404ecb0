package org.plainline.knowledge.readability;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plainline.knowledge.readability.Remark.Weight;
import org.plainline.knowledge.readability.Writing.Part;
import org.plainline.knowledge.readability.Writing.Sentence;

/** How long and in what order: gates that hold in every language. */
final class ShapeRules {

  static final int SENTENCE_WORDS_MAX = 15;
  static final int MEAN_WORDS_MAX = 10;

  /** What a voice says in 25 seconds at 150 words a minute. */
  static final int PART_WORDS_MAX = 62;

  private static final int STEPS_MAX = 5;
  private static final int STEPS_GOOD = 3;

  static final List<Rule> ALL =
      List.of(
          ShapeRules::answerFirst,
          ShapeRules::shortSentences,
          ShapeRules::shortOnTheWhole,
          ShapeRules::fewSteps,
          ShapeRules::soundBites);

  private ShapeRules() {}

  /** The mean of words per sentence. */
  static double mean(Writing writing) {
    return (double) writing.words().size() / Math.max(1, writing.sentences().size());
  }

  private static Stream<Remark> answerFirst(Writing writing) {
    long leads = writing.in(Part.LEAD).count();
    boolean asks = writing.in(Part.LEAD).anyMatch(one -> one.text().matches(".*[?؟][\"”»]?$"));
    if (leads == 1 && !asks) {
      return Stream.empty();
    }
    String problem = "The lead is not one sentence that answers.";
    return Stream.of(Rule.whole("PL01", Weight.FAILS, writing, problem));
  }

  private static Stream<Remark> shortSentences(Writing writing) {
    return writing.sentences().stream()
        .filter(sentence -> sentence.words().size() > SENTENCE_WORDS_MAX)
        .map(sentence -> tooLong(writing, sentence));
  }

  private static Remark tooLong(Writing writing, Sentence sentence) {
    String problem =
        "The sentence has " + sentence.words().size() + " words, not " + SENTENCE_WORDS_MAX + ".";
    return new Remark(
        "PL02", Weight.FAILS, Rule.at(writing, sentence), problem, "two short sentences");
  }

  private static Stream<Remark> shortOnTheWhole(Writing writing) {
    if (mean(writing) <= MEAN_WORDS_MAX) {
      return Stream.empty();
    }
    String problem =
        String.format(Locale.ROOT, "A sentence has %.1f words on average.", mean(writing));
    return Stream.of(Rule.whole("PL02", Weight.FAILS, writing, problem));
  }

  private static Stream<Remark> fewSteps(Writing writing) {
    int steps = writing.plain().steps().size();
    if (steps <= STEPS_GOOD) {
      return Stream.empty();
    }
    Weight weight = steps > STEPS_MAX ? Weight.FAILS : Weight.ADVICE;
    return Stream.of(
        Rule.whole("PL16", weight, writing, "It has " + steps + " steps; 3 are remembered."));
  }

  private static Stream<Remark> soundBites(Writing writing) {
    return Stream.concat(
            Stream.of(writing.plain().lead(), writing.plain().why()),
            Stream.concat(
                Stream.of(writing.plain().whenToGetHelp()), writing.plain().steps().stream()))
        .filter(text -> Words.of(text).size() > PART_WORDS_MAX)
        .map(text -> Rule.whole("PL24", Weight.FAILS, writing, "A part takes over 25 seconds."));
  }
}
