package org.plainline.bot;

import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.message.InboundMessage;

/** Turns a message into a reply. Keeps nothing: the {@link Turn} says what to remember. */
public interface Responder {

  /**
   * Answers a message.
   *
   * @param contact who says it
   * @param earlier the conversation so far
   * @param profile what the channel can carry
   */
  Turn respond(
      InboundMessage message, Contact contact, Conversation earlier, ChannelProfile profile);
}
