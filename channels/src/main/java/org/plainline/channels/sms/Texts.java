package org.plainline.channels.sms;

import java.time.Instant;
import java.util.Optional;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.channels.twilio.Form;

/**
 * Text messages as Twilio delivers them. Only id, sender and words are read: where somebody is, and
 * all else that Twilio tells, is dropped here.
 */
final class Texts {

  /** A number that a person can have: no short code, no name, no address of a chat app. */
  static final String PERSON = "\\+[1-9]\\d{6,14}";

  private final ChannelId channel;
  private final String ours;

  Texts(ChannelId channel, String ours) {
    this.channel = channel;
    this.ours = ours;
  }

  /**
   * The message; empty if a machine sent it, since two machines would answer each other for ever.
   */
  Optional<InboundMessage> read(Form form, Instant received) {
    String id = form.firstOf("MessageSid", "SmsMessageSid", "SmsSid");
    String from = form.text("From");
    boolean person = from.matches(PERSON) && !from.equals(ours) && !from.equals(form.text("To"));
    return id.isEmpty() || !person
        ? Optional.empty()
        : Optional.of(new InboundMessage(id, new Address(channel, from), content(form), received));
  }

  private static Content content(Form form) {
    String words = ConcatenatedText.decoded(form.text("Body"));
    boolean onlyMedia = words.isEmpty() && form.text("NumMedia").matches("[1-9]\\d*");
    return onlyMedia ? new Content.Unreadable() : new Content.Text(words);
  }
}
