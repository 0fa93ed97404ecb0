package org.plainline.channels.voice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainline.bot.message.Tempo;
import org.plainline.channels.twilio.CleanText;

/**
 * One sentence to be said.
 *
 * @param text fit for XML, short enough to be said at once
 * @param pauseMillis of silence after it; none after the last one
 * @param voice who says it
 * @param recording where it is fetched as somebody spoke it; then nobody needs to say it
 */
record Line(String text, int pauseMillis, Voice voice, Optional<URI> recording) {

  static final int SENTENCE_PAUSE = 600;
  static final int CHOICE_PAUSE = 700;

  /** Voices take less than 3,000 characters at a time, and 4,500 when URL-encoded. */
  static final int COST_MAX = 2_900;

  /** The pause after it, the pace that it is said at, and who says it. */
  private static final int COST_OF_MARKS = 80;

  Line(String text, int pauseMillis, Voice voice) {
    this(text, pauseMillis, voice, Optional.empty());
  }

  /** The sentences of a text, without blank ones. */
  static List<String> sentences(String text) {
    return CleanText.of(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** One sentence as lines: several where it is too long for a voice. */
  static List<Line> of(String sentence, int pauseMillis, Voice voice) {
    return fitting(voice.sayable(sentence), pauseMillis, voice);
  }

  /** Sentences as somebody spoke them. */
  static Line recorded(String sentences, Voice voice, URI recording) {
    return new Line(sentences, 0, voice, Optional.of(recording));
  }

  /** The same with twice the pause for callers who asked for more time. */
  Line at(Tempo tempo) {
    return tempo == Tempo.SLOWER ? new Line(text, 2 * pauseMillis, voice, recording) : this;
  }

  /** The same as the last of what is said: whoever listens then has time enough. */
  Line last() {
    return new Line(text, 0, voice, recording);
  }

  /** How much room it takes: never less than its characters, plain or URL-encoded. */
  int cost() {
    return cost(text);
  }

  private static List<Line> fitting(String words, int pauseMillis, Voice voice) {
    List<Line> lines = new ArrayList<>();
    String rest = words;
    while (cost(rest) > COST_MAX) {
      int end = end(rest);
      lines.add(new Line(rest.substring(0, end), pauseMillis, voice));
      rest = rest.substring(end);
    }
    lines.add(new Line(rest, pauseMillis, voice));
    return lines;
  }

  /** Where to cut words that are too long: after the last space that fits, else anywhere. */
  private static int end(String words) {
    int end =
        words.offsetByCodePoints(0, Math.min(COST_MAX, words.codePointCount(0, words.length())));
    while (cost(words.substring(0, end)) > COST_MAX) {
      end = words.offsetByCodePoints(end, -Math.ceilDiv(words.codePointCount(0, end), 8));
    }
    int space = words.lastIndexOf(' ', end - 1);
    return space > 0 ? space + 1 : end;
  }

  private static int cost(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).length() + COST_OF_MARKS;
  }
}
