package org.plainline.bot;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.plain.Manner;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.plain.Script;
import org.plainline.bot.triage.Urgency;

/** What people get once the service has ended: whom to call. Nothing is kept, nor looked up. */
public final class Farewell {

  private static final Contact ANYBODY = new Contact(new Pseudonym(""), Optional.empty(), false);

  private final Bot bot;
  private final Renderer renderer;

  public Farewell(Bot bot, Renderer renderer) {
    this.bot = bot;
    this.renderer = renderer;
  }

  /**
   * Danger is still met as such; STOP and the like need no word; all else is told that it ended.
   */
  public List<OutboundMessage> to(InboundMessage message, ChannelProfile profile) {
    Turn turn = bot.respond(message, ANYBODY, Conversation.NEW, profile);
    if (turn.urgency() == Urgency.NOW || turn.urgency() == Urgency.MAYBE) {
      return turn.replies().subList(0, Math.min(1, turn.replies().size()));
    }
    if (profile.medium() != Medium.SPEECH && turn.decision().obeys(Keyword.STOP)) {
      return List.of();
    }
    Script script = renderer.ended(new Manner(turn.language(), profile, false));
    return List.of(
        new OutboundMessage(
            message.id() + "/ended",
            message.from(),
            turn.language(),
            script.parts().subList(0, 1),
            List.of()));
  }
}
