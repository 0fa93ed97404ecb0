package org.plainline.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.store.Fields;

/** A message of one part as one text, to be sealed, and back. Pure. */
final class OutboundText {

  private static final int FIXED = 5;

  private OutboundText() {}

  static String of(OutboundMessage message) {
    Part part = message.parts().getFirst();
    List<String> fields = new ArrayList<>();
    fields.add(message.to().channel().value());
    fields.add(message.to().value());
    fields.add(message.language().code());
    fields.add(part.text());
    fields.add(Integer.toString(part.leadLength()));
    for (Option option : message.options()) {
      fields.add(Integer.toString(option.number()));
      fields.add(option.label());
    }
    return Fields.join(fields);
  }

  static OutboundMessage read(String id, String text) {
    List<String> fields = Fields.split(text);
    Part part = new Part(fields.get(3), Integer.parseInt(fields.get(4)));
    List<Option> options = new ArrayList<>();
    for (int i = FIXED; i + 1 < fields.size(); i += 2) {
      options.add(new Option(Integer.parseInt(fields.get(i)), fields.get(i + 1)));
    }
    Address to = new Address(new ChannelId(fields.get(0)), fields.get(1));
    return new OutboundMessage(id, to, new Language(fields.get(2)), List.of(part), options);
  }
}
