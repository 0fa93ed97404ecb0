package org.plainline.knowledge.readability;

import static org.plainline.knowledge.readability.PatternRule.never;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.readability.Remark.Weight;
import org.plainline.knowledge.readability.Writing.Part;
import org.plainline.knowledge.readability.Writing.Sentence;

/** English sentences: one idea, who does it, said to the reader, and said as what to do. */
final class GrammarRules {

  private static final Set<String> VERBS =
      Wording.lines("knowledge/readability/verbs-en.txt").stream()
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
  private static final String DO = String.join("|", VERBS);

  /** Words that join a second clause; "and" and "or" only before a person or something to do. */
  private static final Pattern JOINER =
      Pattern.compile(
          "(?i)\\b(?:because|which|although|though|whereas|so that|but)\\b"
              + "|\\b(?:and|or)\\b(?= (?:then |do not |never )?(?:you|it|they|he|she|we|I|"
              + DO
              + ")\\b)");

  private static final Leads LEADS = new Leads(VERBS);

  private static final Pattern ORDER =
      Pattern.compile("(?i)^(?:please |then |always |do not |don't |never )?(?:" + DO + ")\\b");
  private static final Pattern READER = Pattern.compile("(?i)\\byou(?:r|rs|rself)?\\b");

  static final List<Rule> ALL =
      List.of(
          GrammarRules::leadAlone,
          GrammarRules::oneIdea,
          GrammarRules::passive,
          GrammarRules::toTheReader,
          never(
              "PL09",
              "\\b(?:not|never|no|nobody|no one|cannot|\\p{L}+n['’]t)\\b[^.,;]*?"
                  + "\\b(?:unless|without|until|not"
                  + "|never|nobody|nothing|no one)\\b",
              "%s says no twice.",
              "what to do, and when"),
          never(
              "PL10",
              "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
                  + "|thirty|forty|fifty|sixty|hundred|thousand)\\b",
              "%s is a number in letters.",
              "the digits"),
          never(
              "PL11",
              "\\b(?:next|last|this) (?:week|month|year)\\b|\\b(?:tomorrow|yesterday)\\b",
              "%s moves with the day on which it is read.",
              "the date"),
          never(
                  "PL13",
                  "\\b(?!(?:COVID|SMS|TV|ID|OK|ORS|HIV|TB|US|UK|WHO|AC|CPR|CDC"
                      + "|NHS|N95|FFP2|KN95|STOP|HELP"
                      + "|MORE|CALL|AGAIN|PRIVACY|DELETE|PERSON)\\b)[A-Z][A-Z0-9]+\\b",
                  "%s is short for something, or shouts.",
                  "the whole words, in small letters")
              .exactCase());

  private GrammarRules() {}

  private static Stream<Remark> leadAlone(Writing writing) {
    return writing
        .in(Part.LEAD)
        .filter(lead -> LEADS.leans(lead.text()))
        .map(lead -> sentence(writing, lead, "PL01", "Alone, it does not say what it is about."));
  }

  private static Stream<Remark> oneIdea(Writing writing) {
    return writing.sentences().stream()
        .filter(sentence -> JOINER.matcher(sentence.text()).results().count() > 1)
        .map(sentence -> sentence(writing, sentence, "PL03", "It says more than one thing."));
  }

  private static Stream<Remark> passive(Writing writing) {
    List<Sentence> hidden =
        writing.sentences().stream().filter(one -> Passives.in(one.text())).toList();
    return hidden.stream()
        .filter(sentence -> sentence.acts() || hidden.size() > 1)
        .map(one -> sentence(writing, one, "PL07", "It does not say who does it (passive)."));
  }

  private static Stream<Remark> toTheReader(Writing writing) {
    boolean speaks =
        writing.sentences().stream()
            .map(Sentence::text)
            .anyMatch(text -> READER.matcher(text).find() || ORDER.matcher(text).find());
    String problem = "It neither says you nor says what to do.";
    return speaks ? Stream.empty() : Stream.of(Rule.whole("PL08", Weight.FAILS, writing, problem));
  }

  private static Remark sentence(Writing writing, Sentence at, String rule, String problem) {
    return new Remark(rule, Weight.FAILS, Rule.at(writing, at), problem, "");
  }
}
