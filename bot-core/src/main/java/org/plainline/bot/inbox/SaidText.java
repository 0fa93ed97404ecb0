package org.plainline.bot.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Tempo;
import org.plainline.bot.store.Fields;

/** Replies spoken on the line as one text without anybody's address, and back. Pure. */
final class SaidText {

  private SaidText() {}

  static String of(List<OutboundMessage> replies) {
    return Fields.join(replies.stream().map(SaidText::reply).toList());
  }

  static List<OutboundMessage> read(InboundMessage answered, String text) {
    List<String> replies = Fields.split(text);
    return IntStream.range(0, replies.size())
        .mapToObj(n -> reply(answered, n, Fields.split(replies.get(n))))
        .toList();
  }

  private static String reply(OutboundMessage reply) {
    List<String> parts = reply.parts().stream().map(SaidText::part).toList();
    List<String> options = new ArrayList<>();
    for (Option option : reply.options()) {
      options.add(Integer.toString(option.number()));
      options.add(option.label());
    }
    return Fields.join(
        List.of(
            reply.language().code(),
            Fields.join(parts),
            Fields.join(options),
            reply.tempo().name(),
            Boolean.toString(reply.connects())));
  }

  private static OutboundMessage reply(InboundMessage answered, int n, List<String> fields) {
    List<String> parts = Fields.split(fields.get(1));
    List<String> options = Fields.split(fields.get(2));
    return new OutboundMessage(
        answered.id() + "/" + (n + 1),
        answered.from(),
        new Language(fields.getFirst()),
        parts.stream().map(part -> part(Fields.split(part))).toList(),
        pairs(options).mapToObj(i -> option(options, i)).toList(),
        Tempo.valueOf(fields.get(3)),
        Boolean.parseBoolean(fields.get(4)));
  }

  private static IntStream pairs(List<String> fields) {
    return IntStream.iterate(0, i -> i + 1 < fields.size(), i -> i + 2);
  }

  private static String part(Part part) {
    List<String> languages = part.languages().stream().map(Language::code).toList();
    return Fields.join(
        List.of(part.text(), Integer.toString(part.leadLength()), Fields.join(languages)));
  }

  private static Part part(List<String> fields) {
    List<Language> languages = Fields.split(fields.get(2)).stream().map(Language::new).toList();
    return new Part(fields.get(0), Integer.parseInt(fields.get(1)), languages);
  }

  private static Option option(List<String> fields, int i) {
    return new Option(Integer.parseInt(fields.get(i)), fields.get(i + 1));
  }
}
