package org.plainline.bot;

import java.util.List;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.triage.Urgency;

/**
 * A message and what the bot made of it: the line that an auditor reads.
 *
 * @param message what was said
 * @param contact how to speak to them from now on
 * @param language of the reply
 * @param urgency how soon help is needed
 * @param decision what to do about it
 * @param replies what to say, here or on another channel; empty only for someone who opted out
 * @param conversation what the next MORE, AGAIN or number refers to
 */
public record Turn(
    InboundMessage message,
    Contact contact,
    Language language,
    Urgency urgency,
    Decision decision,
    List<OutboundMessage> replies,
    Conversation conversation) {

  public Turn {
    replies = List.copyOf(replies);
  }

  /** What goes back the way the message came. */
  public List<OutboundMessage> repliesHere() {
    return replies.stream().filter(this::here).toList();
  }

  /** What goes another way, such as a text message to somebody who calls. */
  public List<OutboundMessage> repliesElsewhere() {
    return replies.stream().filter(reply -> !here(reply)).toList();
  }

  private boolean here(OutboundMessage reply) {
    return reply.to().channel().equals(message.from().channel());
  }
}
