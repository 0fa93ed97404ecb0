package org.plainline.bot.inbox;

/**
 * How much was lately said to a contact. Pure.
 *
 * @param minute since the epoch, of the last reply
 * @param inMinute replies in that minute
 * @param day since the epoch, of the last reply
 * @param inDay replies on that day
 * @param heard a keyed hash of what the contact said last
 * @param alike how often they have said just that in a row
 * @param danger the minute of the last reply that was about danger
 */
record Exchange(
    long minute, int inMinute, long day, int inDay, String heard, int alike, long danger) {

  private static final long MINUTES_A_DAY = 24 * 60;

  /** Nobody in danger says the very same so often in a row; a machine does. */
  private static final int ALIKE_IN_DANGER = 30;

  /** Minutes between two replies to such a machine, in case it is somebody after all. */
  private static final long PAUSE = 60;

  static final Exchange NONE = new Exchange(0, 0, 0, 0, "", 0, 0);

  /** Something more is heard in this minute. */
  Exchange hearing(String hash, long now) {
    boolean again = heard.equals(hash) && now - minute <= MINUTES_A_DAY;
    return new Exchange(minute, inMinute, day, inDay, hash, again ? alike + 1 : 1, danger);
  }

  /** Whether one more reply may go out in this minute. */
  boolean admits(Caps caps, boolean inDanger, long now) {
    if (inDanger && now - danger >= (alike <= ALIKE_IN_DANGER ? 1 : PAUSE)) {
      return true;
    }
    int already = minute == now ? inMinute : 0;
    int today = day == now / MINUTES_A_DAY ? inDay : 0;
    return already < caps.minute() && today < caps.day() && alike <= caps.alike();
  }

  /** A reply went out in this minute. */
  Exchange replying(boolean inDanger, long now) {
    long today = now / MINUTES_A_DAY;
    return new Exchange(
        now,
        minute == now ? inMinute + 1 : 1,
        today,
        day == today ? inDay + 1 : 1,
        heard,
        alike,
        inDanger ? now : danger);
  }
}
