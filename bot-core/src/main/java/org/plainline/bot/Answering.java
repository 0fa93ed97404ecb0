package org.plainline.bot;

import java.util.Optional;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.Contacts;
import org.plainline.bot.conversation.Conversations;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;

/** Recalls who speaks and what was said before, and lets the bot respond. Keeps nothing. */
public final class Answering {

  private final Contacts contacts;
  private final Conversations conversations;
  private final Responder responder;

  public Answering(Contacts contacts, Conversations conversations, Responder responder) {
    this.contacts = contacts;
    this.conversations = conversations;
    this.responder = responder;
  }

  /** The language that somebody chose or spoke before; empty if nobody knows. */
  public Optional<Language> language(InboundMessage message) {
    Contact known = contacts.of(message.from());
    return known
        .language()
        .or(() -> conversations.of(known.pseudonym()).at(message.received()).language());
  }

  public Turn respond(InboundMessage message, ChannelProfile profile) {
    return respond(message, profile, Optional.empty());
  }

  /** As above, in a language that the sender asked for by other means than words. */
  public Turn respond(InboundMessage message, ChannelProfile profile, Optional<Language> language) {
    Contact known = contacts.of(message.from());
    Contact contact = language.map(known::speaking).orElse(known);
    return responder.respond(message, contact, conversations.of(contact.pseudonym()), profile);
  }
}
