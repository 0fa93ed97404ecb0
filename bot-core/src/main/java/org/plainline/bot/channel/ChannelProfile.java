package org.plainline.bot.channel;

/**
 * What a channel can carry in one reply. The core asks this, never "is it Telegram?".
 *
 * @param medium how words reach the person
 * @param partsMax most parts sent at once; the rest waits for MORE
 * @param choicesMax most numbered choices offered at once
 * @param speechSecondsMax longest part when spoken, in seconds; 0 where nothing is spoken
 */
public record ChannelProfile(Medium medium, int partsMax, int choicesMax, int speechSecondsMax) {

  public static final ChannelProfile SMS = new ChannelProfile(Medium.SMS, 1, 3, 0);
  public static final ChannelProfile SPEECH = new ChannelProfile(Medium.SPEECH, 1, 4, 25);
  public static final ChannelProfile CHAT = new ChannelProfile(Medium.CHAT, 1, 8, 0);
}
