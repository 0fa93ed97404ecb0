package org.plainline.channels.voice;

import java.util.ArrayList;
import java.util.List;
import org.plainline.channels.twilio.CleanText;

/** What callers are likely to say, for the recogniser: phrases parted by commas. Pure. */
final class Hints {

  /** Twilio takes 500 phrases of 100 characters; fewer leave room for what is said. */
  static final int PHRASES_MAX = 50;

  static final int PHRASE_MAX = 100;
  static final int LENGTH_MAX = 1_500;

  private Hints() {}

  /** As many whole phrases as fit, in order; signs mean nothing to a recogniser. */
  static String of(List<String> phrases) {
    List<String> taken = new ArrayList<>();
    int length = 0;
    for (String phrase : phrases.subList(0, Math.min(phrases.size(), PHRASES_MAX))) {
      String bare = CleanText.of(phrase).replaceAll("[^\\p{L}\\p{M}\\p{N}'’]+", " ").strip();
      boolean fits = bare.length() <= PHRASE_MAX && length + bare.length() + 2 <= LENGTH_MAX;
      if (!bare.isEmpty() && fits) {
        taken.add(bare);
        length += bare.length() + 2;
      }
    }
    return String.join(", ", taken);
  }
}
