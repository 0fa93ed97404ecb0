package org.plainline.bot.triage;

/**
 * A message that teaches the reader what to make of such messages.
 *
 * @param sign the danger sign that it is about; empty for none
 * @param language code of the language it is mostly written in
 * @param source who wrote it: the folder of its file
 */
record Lesson(String text, Urgency urgency, String sign, String language, String source) {

  boolean alarming() {
    return urgency.compareTo(Urgency.INFO) < 0;
  }
}
