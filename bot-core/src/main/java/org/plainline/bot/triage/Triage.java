package org.plainline.bot.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;

/**
 * Sees danger in any message, in all languages at once, before anything else is done with it. A
 * rule joins concepts, so new words for old signs only need a word in a table. Immutable.
 */
public final class Triage {

  private final Lexicon lexicon;
  private final Matcher matcher;

  private Triage(Table table) {
    this.lexicon = new Lexicon(table.words());
    this.matcher = new Matcher(table.rules());
  }

  /**
   * Compiles the triage tables; see {@code wording/triage/en.tsv} for their form.
   *
   * @throws IllegalArgumentException if a line has no such form or names what nothing defines
   */
  public static Triage of(Map<Language, List<String>> tables) {
    Table table = Table.of(tables.values());
    Set<String> concepts = table.words().keySet();
    for (Rule rule : table.rules()) {
      if (!concepts.containsAll(rule.concepts())) {
        throw new IllegalArgumentException("a rule names an unknown concept: " + rule);
      }
    }
    return new Triage(table);
  }

  /** The most urgent danger in any reading of what was said; the first rule of equals. */
  public Alarm assess(Content content) {
    return switch (content) {
      case Content.Text text ->
          Stream.concat(Stream.of(text.words()), text.alternatives().stream())
              .map(this::assess)
              .min(Comparator.comparing(Alarm::urgency))
              .orElse(Alarm.NONE);
      case Content.Choice c -> Alarm.NONE;
      case Content.Started s -> Alarm.NONE;
      case Content.Silence s -> Alarm.NONE;
      case Content.Unreadable u -> Alarm.NONE;
    };
  }

  private Alarm assess(String text) {
    Words words = lexicon.parted(Words.of(text));
    Scene scene = new Scene(words, lexicon.sightings(words));
    List<Match> matches = matcher.matches(scene);
    Context context = new Context(scene, matches);
    Alarm worst = Alarm.NONE;
    for (Match match : matches) {
      Urgency urgency = context.of(match);
      if (urgency.compareTo(worst.urgency()) < 0) {
        worst = new Alarm(urgency, match.rule().danger(), match.rule().sign());
      }
    }
    return worst;
  }
}
