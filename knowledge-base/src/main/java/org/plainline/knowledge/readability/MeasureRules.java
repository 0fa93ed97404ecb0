package org.plainline.knowledge.readability;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.readability.Remark.Weight;

/** What is measured over a whole answer: its grade, and how many of its words are familiar. */
final class MeasureRules implements Rule {

  static final double FAMILIAR_SHARE_MIN = 0.85;
  private final FamiliarWords familiar = FamiliarWords.allowed();
  private final Map<Language, Counter> counters = new ConcurrentHashMap<>();

  @Override
  public Stream<Remark> check(Writing writing) {
    return writing.words().isEmpty()
        ? Stream.empty()
        : Stream.concat(grade(writing).stream(), words(writing).stream());
  }

  /** The value of the language's formula; empty if it has none or there is nothing to measure. */
  Optional<Double> value(Writing writing) {
    return writing.words().isEmpty()
        ? Optional.empty()
        : Gauge.of(writing.language()).map(gauge -> gauge.formula().of(counts(writing)));
  }

  /** The share of familiar words, names left aside; empty where there is no list. */
  Optional<Double> familiarShare(Writing writing) {
    List<String> words = writing.words();
    if (!writing.language().equals(Language.ENGLISH) || words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(1 - (double) unfamiliar(writing).size() / words.size());
  }

  private Counts counts(Writing writing) {
    return counters.computeIfAbsent(writing.language(), Counter::new).of(writing.texts());
  }

  private List<String> unfamiliar(Writing writing) {
    return writing.sentences().stream()
        .flatMap(sentence -> sentence.words().stream().filter(word -> strange(sentence, word)))
        .toList();
  }

  private boolean strange(Writing.Sentence sentence, String word) {
    boolean name = Character.isUpperCase(word.codePointAt(0)) && !sentence.text().startsWith(word);
    return !name && !familiar.knows(word);
  }

  private Optional<Remark> grade(Writing writing) {
    return Gauge.of(writing.language())
        .filter(gauge -> !gauge.passes(gauge.formula().of(counts(writing))))
        .map(gauge -> tooHard(writing, gauge));
  }

  private Remark tooHard(Writing writing, Gauge gauge) {
    String problem =
        String.format(
            Locale.ROOT,
            "%s is %.1f; the limit is %.1f.",
            gauge.formula(),
            gauge.formula().of(counts(writing)),
            gauge.limit());
    return Rule.whole("PL04", Weight.FAILS, writing, problem);
  }

  private Optional<Remark> words(Writing writing) {
    return familiarShare(writing)
        .filter(share -> share < FAMILIAR_SHARE_MIN)
        .map(share -> tooStrange(writing, share));
  }

  private Remark tooStrange(Writing writing, double share) {
    String problem =
        String.format(
            Locale.ROOT,
            "%.0f of 100 words are familiar, not 85. Not familiar: %s.",
            100 * share,
            String.join(", ", unfamiliar(writing).stream().distinct().toList()));
    return Rule.whole("PL05", Weight.FAILS, writing, problem);
  }
}
