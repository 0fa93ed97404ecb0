package org.plainline.bot.person;

import java.time.Instant;

/**
 * Somebody who wants to be called back. Printing it shows no number.
 *
 * @param id ours, to say which one is done
 * @param number E.164
 * @param language code of the one that they speak
 * @param asked when they asked
 */
public record CallBack(String id, String number, String language, Instant asked) {

  @Override
  public String toString() {
    return "CallBack[" + id + "]";
  }
}
