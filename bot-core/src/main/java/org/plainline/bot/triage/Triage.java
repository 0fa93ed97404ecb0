package org.plainline.bot.triage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;

/**
 * Sees danger in any message, in all languages at once, before anything else is done with it. Rules
 * join concepts, so that new words for old signs only need a word in a table; a reader that learnt
 * from examples sees what no rule says; {@link Verdict} joins both. Immutable.
 */
public final class Triage {

  private static final Comparator<Alarm> BY_URGENCY = Comparator.comparing(Alarm::urgency);

  /** Parts of a text that are read at most. */
  private static final int READ_MAX = 40;

  private final Rules rules;
  private final Reader reader;
  private final Verdict verdict;

  private Triage(Table table, Reader reader) {
    this.rules = new Rules(table);
    this.reader = reader;
    this.verdict = new Verdict(table.dangers());
  }

  /**
   * Compiles the triage tables and reads the weights of the reader.
   *
   * @param tables lines of the form that {@code wording/triage/en.tsv} explains
   * @param weights hands over, once, what {@code ./teach} makes of the lessons: ten megabytes, gone
   *     again before the tables are compiled, which takes memory too
   * @throws IllegalArgumentException if a line or the weights have no such form, or name what
   *     nothing defines
   */
  public static Triage of(Map<Language, List<String>> tables, Supplier<byte[]> weights) {
    Reader reader = Reader.of(weights.get());
    Table table = Table.of(tables.values());
    Set<String> concepts = table.words().keySet();
    for (Rule rule : table.rules()) {
      if (!concepts.containsAll(rule.concepts())) {
        throw new IllegalArgumentException("a rule names an unknown concept: " + rule);
      }
    }
    if (!table.dangers().keySet().containsAll(reader.signs())) {
      throw new IllegalArgumentException("the lessons name an unknown sign: " + reader.signs());
    }
    return new Triage(table, reader);
  }

  /** The most urgent danger in any reading of what was said; the first of equals. */
  public Alarm assess(Content content) {
    return switch (content) {
      case Content.Text text ->
          Stream.concat(Stream.of(text.words()), text.alternatives().stream())
              .distinct()
              .map(this::assess)
              .min(BY_URGENCY)
              .orElse(Alarm.NONE);
      case Content.Choice c -> Alarm.NONE;
      case Content.Started s -> Alarm.NONE;
      case Content.Silence s -> Alarm.NONE;
      case Content.Unreached u -> Alarm.NONE;
      case Content.Unreadable u -> Alarm.NONE;
    };
  }

  /** The whole, unless it is very long, and its parts; the whole names the sign if it can. */
  private Alarm assess(String text) {
    Alarm whole = text.length() <= Excerpts.WHOLE_MAX ? whole(text) : Alarm.NONE;
    Stream<Alarm> parts = worthReading(Excerpts.of(text)).stream().map(this::part);
    return Stream.concat(Stream.of(whole), parts).min(BY_URGENCY).orElse(whole);
  }

  private Alarm whole(String text) {
    Findings findings = rules.findings(text);
    return verdict.of(findings, reader.read(Clues.of(findings)));
  }

  private Alarm part(String text) {
    Findings findings = rules.findings(text);
    return verdict.ofPart(findings, reader.read(Clues.of(findings)));
  }

  /**
   * All parts of nearly every message. A very long one is skimmed, and the parts are read whose
   * words alarm most: a megabyte costs a bounded time, wherever in it the danger stands.
   */
  private Collection<String> worthReading(Set<String> parts) {
    return parts.size() <= READ_MAX
        ? parts
        : parts.stream()
            .map(part -> Map.entry(part, skim(part)))
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(READ_MAX)
            .map(Map.Entry::getKey)
            .toList();
  }

  private double skim(String part) {
    return reader.read(Clues.ofWords(Words.of(part).words())).danger();
  }
}
