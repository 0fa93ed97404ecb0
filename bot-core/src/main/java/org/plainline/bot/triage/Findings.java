package org.plainline.bot.triage;

import java.util.List;

/**
 * What the rules found in a text.
 *
 * @param text as it came
 * @param words the plain words of it
 * @param sightings the concepts in it, in order
 * @param matches the rules that hold
 * @param urgencies for each match, what is left of it by who and when
 */
record Findings(
    String text,
    Words words,
    List<Sighting> sightings,
    List<Match> matches,
    List<Urgency> urgencies) {

  /** The most urgent match; the first of equals. */
  Alarm alarm() {
    Alarm worst = Alarm.NONE;
    for (int i = 0; i < matches.size(); i++) {
      if (urgencies.get(i).compareTo(worst.urgency()) < 0) {
        Rule rule = matches.get(i).rule();
        worst = new Alarm(urgencies.get(i), rule.danger(), rule.sign());
      }
    }
    return worst;
  }

  /** True if a rule holds that its author marked as NOW whoever is named. */
  boolean isSure() {
    for (int i = 0; i < matches.size(); i++) {
      if (urgencies.get(i) == Urgency.NOW && matches.get(i).rule().surely()) {
        return true;
      }
    }
    return false;
  }
}
