package org.plainline.config.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.plainline.bot.Responder;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;

/** One person's talk with the bot, remembered only while it lasts. */
public final class Dialogue {

  private final Responder responder;
  private final ChannelProfile profile;
  private final AtomicReference<Memory> memory =
      new AtomicReference<>(new Memory(Contact.unknown(new Pseudonym("here")), Conversation.NEW));

  private record Memory(Contact contact, Conversation conversation) {}

  public Dialogue(Responder responder, ChannelProfile profile) {
    this.responder = responder;
    this.profile = profile;
  }

  public Turn turn(InboundMessage message) {
    Memory before = memory.get();
    Turn turn = responder.respond(message, before.contact(), before.conversation(), profile);
    memory.set(new Memory(turn.contact(), turn.conversation()));
    return turn;
  }

  public List<OutboundMessage> replies(InboundMessage message) {
    return turn(message).replies();
  }
}
