package org.plainline.bot.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.Part;
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

  /** A first part has room for so many words of the lead, before who stands behind it. */
  private static final int LEAD_LEAST = 12;

  @Override
  public Script lay(Draft draft, Manner manner) {
    Language language = manner.language();
    List<String> items = sayable(draft.items(), language);
    String source = spoken.lines(language, draft.source());
    String reserved = spoken.lines(language, reserved(draft, language));
    int wordsMax = manner.profile().speechSecondsMax() * WORDS_PER_MINUTE / 60;
    boolean roomForSource =
        LEAD_LEAST + SpokenText.words(spokenPart(reserved, List.of(), source)) <= wordsMax;
    if (!roomForSource) {
      items.add(1, source);
    }
    String tail = roomForSource ? source : "";
    List<List<String>> filled =
        Filling.fill(
            items,
            (part, held, last) ->
                held.size() <= FACTS_MAX
                    && SpokenText.words(
                            part == 0 ? spokenPart(reserved, held, tail) : spokenPart("", held, ""))
                        <= wordsMax);
    List<Part> parts = new ArrayList<>();
    String first = spokenPart(spoken.lines(language, draft.opening()), filled.getFirst(), tail);
    parts.add(draft.kind() == Kind.EMERGENCY ? new Part(first, lead(first)) : new Part(first));
    filled.stream().skip(1).map(held -> new Part(spokenPart("", held, ""))).forEach(parts::add);
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

  /** Never empty: silence on a phone sounds like a broken line. */
  private List<String> sayable(List<String> items, Language language) {
    List<String> lines = new ArrayList<>(items);
    lines.replaceAll(item -> spoken.lines(language, item));
    lines.removeIf(String::isEmpty);
    if (lines.isEmpty()) {
      lines.add(spoken.lines(language, phrases.say(language, "abstain.not_known")));
    }
    return lines;
  }

  /**
   * Room is kept for the longest opening, so that MORE, which has none, cuts at the same places.
   */
  private String reserved(Draft draft, Language language) {
    return draft.kind() == Kind.ANSWER
        ? phrases.say(language, "danger.now", Map.of("number", longestNumber))
        : draft.opening();
  }

  private static String spokenPart(String opening, List<String> items, String source) {
    return Stream.of(Stream.of(opening), items.stream(), Stream.of(source))
        .flatMap(lines -> lines)
        .filter(lines -> !lines.isEmpty())
        .reduce((all, lines) -> all + "\n" + lines)
        .orElse("");
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
