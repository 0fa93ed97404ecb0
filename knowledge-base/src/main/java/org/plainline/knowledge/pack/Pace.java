package org.plainline.knowledge.pack;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainline.bot.language.Language;

/**
 * How fast a text is to be spoken on the phone, and whether a recording is.
 *
 * <p>The same text takes about as long in every language, whose words are longer or shorter: so
 * what is wanted in English is wanted of as many words as say the same.
 */
public final class Pace {

  /** Wanted are 150 to 160 English words a minute. */
  public static final int WANTED = 155;

  private static final int SLOWEST = 140;
  private static final int FASTEST = 170;
  private static final int WANTED_MIN = 150;
  private static final int WANTED_MAX = 160;

  /** Of fewer words nobody can tell: a breath more or less would change it. */
  private static final int WORDS_MIN = 10;

  /**
   * A rest after each sentence, as the phone line makes it, is no slow speech; none is no fault.
   */
  private static final double REST = 0.6;

  /**
   * Words of the starter pack for each of its English words, where those are fewer by a tenth or
   * more.
   */
  private static final Map<String, Double> WORDS_FOR_ONE = Map.of("ar", 0.76, "sw", 0.81);

  private static final Pattern WORD =
      Pattern.compile("\\p{Nd}|[^\\s\\p{Nd}]*\\p{L}[^\\s\\p{Nd}]*|[%&+]");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟।](?=\\s)");

  private Pace() {}

  /** Words of a language that are as much as so many English ones. */
  public static double words(double english, Language language) {
    return english * WORDS_FOR_ONE.getOrDefault(language.code(), 1.0);
  }

  /** How many words somebody says who reads this aloud; figures one by one. */
  public static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  /** What to write of a recording that is too slow or too fast in any case; empty if it is not. */
  static Optional<String> fault(Recording recording) {
    int words = words(recording.words());
    return words < WORDS_MIN
        ? Optional.empty()
        : recording.sound().lasting().flatMap(lasting -> fault(recording, words, lasting));
  }

  private static Optional<String> fault(Recording recording, int words, Lasting lasting) {
    long rests = SENTENCE_END.matcher(recording.words()).results().count();
    double slowest = words * 60 / lasting.most();
    double fastest = words * 60 / Math.max(0.1, lasting.least() - rests * REST);
    Language language = recording.language();
    if (slowest > words(FASTEST, language)) {
      return Optional.of(sentence(recording, slowest));
    }
    return fastest < words(SLOWEST, language)
        ? Optional.of(sentence(recording, fastest))
        : Optional.empty();
  }

  private static String sentence(Recording recording, double pace) {
    return recording.file() + " is spoken at about " + Math.round(pace) + " words a minute.";
  }

  /** What to do about it. */
  static String cure(Language language) {
    return "Speak at %d to %d: slower or faster is harder to follow."
        .formatted(
            Math.round(words(WANTED_MIN, language)), Math.round(words(WANTED_MAX, language)));
  }
}
