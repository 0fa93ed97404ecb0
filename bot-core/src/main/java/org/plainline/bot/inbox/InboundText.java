package org.plainline.bot.inbox;

import java.util.ArrayList;
import java.util.List;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.store.Fields;

/** Who said what, as one text to be sealed, and back. Pure. */
final class InboundText {

  private InboundText() {}

  static String of(Address from, Content content) {
    List<String> fields = new ArrayList<>(List.of(from.value()));
    switch (content) {
      case Content.Text text -> {
        fields.addAll(List.of("text", text.words()));
        fields.addAll(text.alternatives());
      }
      case Content.Choice choice ->
          fields.addAll(List.of("choice", Integer.toString(choice.number()), choice.label()));
      case Content.Started() -> fields.add("started");
      case Content.Silence() -> fields.add("silence");
      case Content.Unreached() -> fields.add("unreached");
      case Content.Unreadable() -> fields.add("unreadable");
    }
    return Fields.join(fields);
  }

  static Address address(ChannelId channel, String text) {
    return new Address(channel, Fields.split(text).getFirst());
  }

  static Content content(String text) {
    List<String> fields = Fields.split(text);
    return switch (fields.get(1)) {
      case "text" -> new Content.Text(fields.get(2), fields.subList(3, fields.size()));
      case "choice" -> new Content.Choice(Integer.parseInt(fields.get(2)), fields.get(3));
      case "started" -> new Content.Started();
      case "silence" -> new Content.Silence();
      case "unreached" -> new Content.Unreached();
      case "unreadable" -> new Content.Unreadable();
      default -> throw new IllegalArgumentException("unknown kind of content");
    };
  }
}
