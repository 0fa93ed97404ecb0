package org.plainline.bot;

import java.util.List;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.plain.Prompts;

/** What somebody on the line hears while an answer takes long, and if it takes too long. Pure. */
public final class Delays {

  private static final String PERSON = "person";

  private final Prompts prompts;
  private final int personKey;

  /**
   * @param personKey that leads to a person
   */
  public Delays(Prompts prompts, int personKey) {
    this.prompts = prompts;
    this.personKey = personKey;
  }

  /** That it takes a moment. */
  public OutboundMessage moment(InboundMessage message, Language language) {
    return reply(message, language, "moment", List.of());
  }

  /** That it took too long: whom to call in danger, and that the question can be asked again. */
  public OutboundMessage sorry(InboundMessage message, Language language) {
    Option person = new Option(personKey, prompts.option(language, PERSON));
    return reply(message, language, "sorry", List.of(person));
  }

  private OutboundMessage reply(
      InboundMessage message, Language language, String name, List<Option> options) {
    List<String> lines =
        options.isEmpty()
            ? List.of(prompts.say(language, name))
            : List.of(
                prompts.say(language, name),
                prompts.say(language, "danger"),
                prompts.say(language, "ask"));
    return new OutboundMessage(
        message.id() + "/" + name,
        message.from(),
        language,
        List.of(new Part(String.join("\n", lines))),
        options);
  }
}
