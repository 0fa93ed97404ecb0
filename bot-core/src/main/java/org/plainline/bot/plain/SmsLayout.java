package org.plainline.bot.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.Part;
import org.plainline.bot.plain.Draft.Kind;
import org.plainline.bot.plain.Script.Offer;
import org.plainline.bot.plain.SmsSegments.Encoding;

/**
 * An SMS shows plain text and costs by the segment: two of GSM-7 or three of UCS-2 a part. Numbered
 * choices stand in the text, for there is nowhere else.
 */
record SmsLayout(Phrases phrases, GsmFolding folding, String longestNumber) implements Layout {
  /** Titles are shortened step by step, in UTF-16 units, until the list fits. */
  private static final List<Integer> TITLE_LENGTHS = List.of(90, 60, 40, 30, 20, 12);

  /**
   * A first part says at least so much of the lead, in UTF-16 units, before who stands behind it.
   */
  private static final int LEAD_LEAST = 40;

  @Override
  public Script lay(Draft draft, Manner manner) {
    return draft.choices().isEmpty() ? running(draft, manner) : list(draft, manner);
  }

  private Script running(Draft draft, Manner manner) {
    Language language = manner.language();
    String source = folded(draft.source(), language);
    List<String> items = folded(draft.body().items(), language);
    String reserved = reserved(draft, manner);
    boolean waits = manner.profile().partsMax() < Integer.MAX_VALUE;
    String hint = waits ? "\n" + folded(phrases.say(language, "hint.more"), language) : "";
    boolean roomForSource =
        source.isEmpty() || fits(page(reserved, List.of("m".repeat(LEAD_LEAST)), source) + hint);
    if (!roomForSource) {
      items.add(1, source);
    }
    String tail = roomForSource ? source : "";
    List<List<String>> filled =
        Filling.fill(
            items,
            (part, held, last) ->
                fits(
                    page(part == 0 ? reserved : "", held, part == 0 ? tail : "")
                        + (last ? "" : hint)));
    return new Script(parts(filled, new Ends(start(draft, manner), tail, hint)), List.of());
  }

  private static List<Part> parts(List<List<String>> filled, Ends ends) {
    int last = filled.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(n ->
            page(n == 0 ? ends.start : "", filled.get(n), n == 0 ? ends.tail : "")
                + (n == last ? "" : ends.hint))
        .map(Part::new)
        .toList();
  }

  /** What stands around the items: before the first, after the first part, after all but one. */
  private record Ends(String start, String tail, String hint) {}

  private Script list(Draft draft, Manner manner) {
    String head = start(draft, manner) + String.join(" ", draft.body().items());
    for (int shown = draft.choices().size(); shown > 0; shown--) {
      for (int length : TITLE_LENGTHS) {
        List<Offer> offers = shortened(draft.choices().subList(0, shown), length);
        String text = cheapest(head + lines(offers), manner.language());
        if (fits(text)) {
          return new Script(List.of(new Part(text)), offers);
        }
      }
    }
    return new Script(List.of(new Part(cheapest(head, manner.language()))), List.of());
  }

  /** Folded where that saves segments; names of languages stay as they are written. */
  private String cheapest(String text, Language language) {
    String folded = folding.fold(language, text);
    return SmsSegments.isGsm(folded) ? folded : text;
  }

  private static String lines(List<Offer> offers) {
    return offers.stream()
        .map(Offer::option)
        .map(option -> "\n" + option.number() + " " + option.label())
        .collect(Collectors.joining());
  }

  private static List<Offer> shortened(List<Offer> offers, int length) {
    return offers.stream()
        .map(offer -> {
          String label = Cut.clean(offer.option().label());
          String shown =
              label.length() <= length
                  ? label
                  : Cut.head(label, start -> start.length() <= length).head();
          return new Offer(new Option(offer.option().number(), shown), offer.target());
        })
        .toList();
  }

  /**
   * Room is kept for the longest opening, so that MORE, which has none, cuts at the same places.
   */
  private String reserved(Draft draft, Manner manner) {
    if (draft.kind() != Kind.ANSWER) {
      return start(draft, manner);
    }
    var number = Map.of("number", longestNumber);
    String opening = phrases.say(manner.language(), "danger.now", number);
    return name(manner) + folded(opening, manner.language()) + " ";
  }

  private String start(Draft draft, Manner manner) {
    String named = manner.first() && draft.kind() != Kind.EMERGENCY ? name(manner) : "";
    String opening = folded(draft.opening(), manner.language());
    return named + (opening.isEmpty() ? "" : opening + " ");
  }

  private String name(Manner manner) {
    return phrases.say(manner.language(), "name") + ": ";
  }

  private static String page(String start, List<String> items, String tail) {
    return start + String.join("\n", items) + (tail.isEmpty() ? "" : "\n" + tail);
  }

  private List<String> folded(List<String> items, Language language) {
    var folded = new ArrayList<>(items);
    folded.replaceAll(item -> folded(item, language));
    return folded;
  }

  private String folded(String text, Language language) {
    return folding.fold(language, Cut.clean(text).replace('\n', ' '));
  }

  private static boolean fits(String text) {
    var segments = SmsSegments.of(text);
    return segments.count() <= (segments.encoding() == Encoding.GSM_7 ? 2 : 3);
  }
}
