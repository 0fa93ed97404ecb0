package org.plainline.bot;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.decision.Decision.Answer;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.person.TextLine;
import org.plainline.bot.plain.Manner;
import org.plainline.bot.plain.Renderer;

/**
 * What was last said to a caller, as a text message: the whole answer, in the form of an SMS. A
 * turn that carries it as a reply puts it in the outbox, beside what is said on the line.
 */
public final class TextCopy {

  private final KnowledgeBase knowledge;
  private final Renderer renderer;
  private final TextLine line;

  public TextCopy(KnowledgeBase knowledge, Renderer renderer, TextLine line) {
    this.knowledge = knowledge;
    this.renderer = renderer;
    this.line = line;
  }

  /** Whether this caller can get one, so that it may be offered. */
  public boolean reaches(Address caller, Contact contact) {
    return address(caller, contact).isPresent();
  }

  /**
   * The message.
   *
   * @param message in which the caller asked for it
   * @param conversation with what was said before that
   * @return empty if it reaches nobody, or nothing was answered yet, or that was withdrawn
   */
  public Optional<OutboundMessage> of(
      InboundMessage message, Contact contact, Conversation conversation) {
    return address(message.from(), contact)
        .flatMap(to -> conversation.shown().flatMap(shown -> copy(message.id(), to, shown)));
  }

  private Optional<Address> address(Address caller, Contact contact) {
    return contact.optedOut() ? Optional.empty() : line.of(caller);
  }

  private Optional<OutboundMessage> copy(String id, Address to, Shown shown) {
    Manner manner = new Manner(shown.language(), ChannelProfile.SMS.atOnce(), true);
    return knowledge
        .passage(shown.practiceId(), shown.language())
        .map(passage -> renderer.render(new Answer(passage), manner))
        .map(script ->
            new OutboundMessage(id + "/text", to, shown.language(), script.parts(), List.of()));
  }
}
