package org.plainline.bot.channel;

/**
 * What a channel can carry in one reply. The core asks this, never "is it Telegram?".
 *
 * @param medium how words reach the person
 * @param partsMax most parts sent at once; the rest waits for MORE
 * @param choicesMax most numbered choices offered at once
 * @param speechSecondsMax longest part when spoken, in seconds; 0 where nothing is spoken
 * @param carrierAnswersHelp true where the carrier itself replies to HELP and INFO
 */
public record ChannelProfile(
    Medium medium, int partsMax, int choicesMax, int speechSecondsMax, boolean carrierAnswersHelp) {

  public static final ChannelProfile SMS = new ChannelProfile(Medium.SMS, 1, 3, 0, false);
  public static final ChannelProfile SPEECH = new ChannelProfile(Medium.SPEECH, 1, 4, 25, false);
  public static final ChannelProfile CHAT = new ChannelProfile(Medium.CHAT, 1, 8, 0, false);

  /** What is usual on a medium. */
  public static ChannelProfile of(Medium medium) {
    return switch (medium) {
      case SMS -> SMS;
      case SPEECH -> SPEECH;
      case CHAT -> CHAT;
    };
  }

  /** This profile with all parts at once: nothing waits for MORE. */
  public ChannelProfile atOnce() {
    return new ChannelProfile(
        medium, Integer.MAX_VALUE, choicesMax, speechSecondsMax, carrierAnswersHelp);
  }

  /** This profile where the carrier itself replies to HELP, or where it leaves that to us. */
  public ChannelProfile carrierAnswersHelp(boolean answers) {
    return new ChannelProfile(medium, partsMax, choicesMax, speechSecondsMax, answers);
  }
}
