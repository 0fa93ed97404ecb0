package org.plainline.config.simulator;

import org.plainline.bot.contact.Contacts;
import org.plainline.bot.conversation.Conversations;
import org.plainline.bot.message.Address;
import org.plainline.channels.voice.VoiceChannel;

/** Where calls stand, for whoever watches one: a carrier does not get to know. */
record CallPlaces(Contacts contacts, Conversations conversations) {

  /** The state that the caller's call is in, as named in {@code call/states.tsv}. */
  String of(String phone) {
    Address caller = new Address(VoiceChannel.ID, phone);
    return conversations.of(contacts.of(caller).pseudonym()).call().state();
  }
}
