package org.plainline.bot.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.Part;
import org.plainline.bot.plain.Script.Offer;

/** A chat shows lines, a bold first line, links and buttons. */
record ChatLayout(Phrases phrases) implements Layout {
  /** Telegram's limit for one message; other chats allow as much. */
  private static final int UNITS_MAX = 4096;

  @Override
  public Script lay(Draft draft, Manner manner) {
    List<String> items = draft.body().items().stream().map(ChatLayout::line).toList();
    List<List<String>> filled =
        Filling.fill(items, (part, held, last) -> text(draft, part, held).length() <= UNITS_MAX);
    List<Part> parts = new ArrayList<>();
    for (int n = 0; n < filled.size(); n++) {
      String text = text(draft, n, filled.get(n));
      parts.add(new Part(text, n == 0 && !draft.body().lead().isEmpty() ? firstLine(text) : 0));
    }
    return new Script(parts, offers(draft, manner, parts.size()));
  }

  private static String text(Draft draft, int part, List<String> items) {
    String body = String.join("\n", items);
    if (part > 0) {
      return body;
    }
    String opened = draft.opening().isEmpty() ? body : line(draft.opening()) + " " + body;
    String footer =
        Stream.of(draft.source(), draft.link())
            .map(Cut::clean)
            .filter(words -> !words.isEmpty())
            .reduce("", (all, words) -> all + "\n" + words);
    return footer.isEmpty() ? opened : opened + "\n" + footer;
  }

  private static int firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text.length() : end;
  }

  private static String line(String text) {
    return Cut.clean(text).replace('\n', ' ');
  }

  private List<Offer> offers(Draft draft, Manner manner, int parts) {
    List<Offer> offers = new ArrayList<>(draft.choices());
    if (parts > 1) {
      offers.add(button(2, "button.more", Keyword.MORE, manner));
    }
    if (draft.choices().isEmpty() && draft.kind() != Draft.Kind.EMERGENCY) {
      offers.add(button(3, "button.menu", Keyword.MENU, manner));
    }
    offers.add(button(0, "button.person", Keyword.PERSON, manner));
    return offers;
  }

  private Offer button(int number, String key, Keyword keyword, Manner manner) {
    String label = phrases.say(manner.language(), key);
    return new Offer(new Option(number, label), new Target.Do(keyword));
  }
}
