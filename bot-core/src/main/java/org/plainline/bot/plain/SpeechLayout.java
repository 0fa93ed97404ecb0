package org.plainline.bot.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Words;
import org.plainline.bot.plain.Draft.Kind;
import org.plainline.bot.plain.Script.Offer;

/**
 * A voice says two facts at a time, one sentence a line, and offers functions before keys: 1 again,
 * 2 more, 3 other topics, 0 a person.
 */
record SpeechLayout(Phrases phrases, SpokenText spoken, String longestNumber) implements Layout {
  private static final int WORDS_PER_MINUTE = 150;
  private static final int FACTS_MAX = 2;

  /** What is said in six seconds. */
  private static final int LEAD_WORDS = 6 * WORDS_PER_MINUTE / 60;

  /**
   * A first sentence is said whole before who stands behind it, if it is no longer than allowed.
   */
  private static final int LEAD_MOST = 15;

  @Override
  public Script lay(Draft draft, Manner manner) {
    Language language = manner.language();
    List<List<Words>> items = sayable(draft.body(), language);
    List<Words> source = spoken.said(language, draft.source());
    List<Words> reserved = spoken.said(language, reserved(draft, language));
    int wordsMax = manner.profile().speechSecondsMax() * WORDS_PER_MINUTE / 60;
    int lead = Math.min(LEAD_MOST, words(items.getFirst().subList(0, 1)));
    boolean roomForSource = lead + words(said(reserved, List.of(), source)) <= wordsMax;
    if (!roomForSource) {
      items.add(1, source);
    }
    List<Words> tail = roomForSource ? source : List.of();
    List<List<List<Words>>> filled =
        Filling.fill(
            items,
            (part, held, last) ->
                held.size() <= FACTS_MAX
                    && words(part == 0 ? said(reserved, held, tail) : said(held)) <= wordsMax,
            SpeechLayout::cut);
    List<Part> parts = new ArrayList<>();
    List<Words> opening = spoken.said(language, opening(draft));
    Part first = Part.spoken(said(opening, filled.getFirst(), tail));
    parts.add(draft.kind() == Kind.EMERGENCY ? new Part(first.text(), lead(first.text())) : first);
    filled.stream().skip(1).map(held -> Part.spoken(said(held))).forEach(parts::add);
    return new Script(parts, offers(draft, manner, parts.size()));
  }

  /** The sentences that nothing may talk over: the first ones of an emergency, for six seconds. */
  private static int lead(String lines) {
    int end = -1;
    do {
      int next = lines.indexOf('\n', end + 1);
      end = next < 0 ? lines.length() : next;
    } while (end < lines.length() && SpokenText.words(lines.substring(0, end)) < LEAD_WORDS);
    return end;
  }

  /**
   * What to say, in order. Advice is said in one breath with the last fact; it is not worth a pause
   * of its own. Never empty: silence on a phone sounds like a broken line.
   */
  private List<List<Words>> sayable(Body body, Language own) {
    Language language = body.foreign().orElse(own);
    List<List<Words>> items = new ArrayList<>();
    items.add(spoken.said(language, body.lead()));
    body.facts().forEach(fact -> items.add(spoken.said(language, fact)));
    List<Words> last = body.facts().isEmpty() ? List.of() : items.removeLast();
    items.add(joined(last, spoken.said(own, body.advice())));
    items.removeIf(List::isEmpty);
    if (items.isEmpty()) {
      items.add(spoken.said(own, phrases.say(own, "abstain.not_known")));
    }
    return items;
  }

  /** As many whole sentences as fit, else as much of the first one; and the rest. */
  private static List<List<Words>> cut(List<Words> item, Predicate<List<Words>> fits) {
    int whole = 0;
    while (whole < item.size() && fits.test(item.subList(0, whole + 1))) {
      whole++;
    }
    if (whole > 0) {
      return List.of(item.subList(0, whole), item.subList(whole, item.size()));
    }
    Language language = item.getFirst().language();
    List<List<Words>> halves = new ArrayList<>();
    Cut.Halves first =
        Cut.head(item.getFirst().text(), head -> fits.test(List.of(new Words(language, head))));
    halves.add(List.of(new Words(language, first.head())));
    List<Words> rest =
        first.rest().isEmpty() ? List.of() : List.of(new Words(language, first.rest()));
    halves.add(joined(rest, item.subList(1, item.size())));
    halves.removeIf(List::isEmpty);
    return halves;
  }

  /** That an answer is in another language opens it, unless there is danger to tell of. */
  private static String opening(Draft draft) {
    return draft.opening().isEmpty() ? draft.body().notice() : draft.opening();
  }

  /**
   * Room is kept for the longest opening, so that MORE, which has none, cuts at the same places.
   */
  private String reserved(Draft draft, Language language) {
    return draft.kind() == Kind.ANSWER
        ? phrases.say(language, "danger.now", Map.of("number", longestNumber))
        : draft.opening();
  }

  private static List<Words> said(List<List<Words>> items) {
    return items.stream().flatMap(List::stream).toList();
  }

  private static List<Words> said(
      List<Words> opening, List<List<Words>> items, List<Words> source) {
    return joined(joined(opening, said(items)), source);
  }

  private static List<Words> joined(List<Words> first, List<Words> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private static int words(List<Words> said) {
    return said.stream().mapToInt(line -> SpokenText.words(line.text())).sum();
  }

  private List<Offer> offers(Draft draft, Manner manner, int parts) {
    Language language = manner.language();
    if (draft.kind() == Kind.FAREWELL) {
      return List.of();
    }
    List<Offer> offers = new ArrayList<>();
    for (Offer choice : draft.choices()) {
      String label = spoken.label(language, choice.option().label());
      offers.add(new Offer(new Option(choice.option().number(), label), choice.target()));
    }
    if (draft.kind() == Kind.ANSWER) {
      offers.add(key(1, "option.again", Keyword.AGAIN, language));
    }
    if (draft.choices().isEmpty() && parts > 1) {
      offers.add(key(2, "option.more", Keyword.MORE, language));
    }
    if (draft.choices().isEmpty() && draft.kind() != Kind.EMERGENCY) {
      offers.add(key(3, "option.menu", Keyword.MENU, language));
    }
    offers.add(key(0, "option.person", Keyword.PERSON, language));
    return offers;
  }

  private Offer key(int number, String key, Keyword keyword, Language language) {
    String label = phrases.say(language, key);
    return new Offer(new Option(number, label), new Target.Do(keyword));
  }
}
