package org.plainline.bot.plain;

import java.util.List;
import org.plainline.bot.command.Command;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.Part;

/**
 * Everything to say about a decision, cut into parts that fit. One part is said at a time; a part
 * that is not the last says how to get the next one.
 *
 * @param parts at least one
 * @param offers numbers to choose from, offered with every part; see {@link #offersWith}
 */
public record Script(List<Part> parts, List<Offer> offers) {

  public Script {
    parts = List.copyOf(parts);
    offers = List.copyOf(offers);
  }

  /** The offers that make sense with a part: with the last one, nothing more can be asked for. */
  public List<Offer> offersWith(int part) {
    var more = new Target.Do(Command.Keyword.MORE);
    return part < parts.size() - 1
        ? offers
        : offers.stream().filter(offer -> !offer.target().equals(more)).toList();
  }

  /** A choice as shown, and what it stands for. */
  public record Offer(Option option, Target target) {}
}
