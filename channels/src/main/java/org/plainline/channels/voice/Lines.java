package org.plainline.channels.voice;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Option;
import org.plainline.channels.twilio.CleanText;

/** Turns words into lines: as somebody recorded them, else for the voice of their language. */
record Lines(Voices voices, Recordings recordings) {

  /** So many sentences may be in one recording. */
  private static final int RECORDED_MAX = 6;

  List<Line> ofText(String words, Language language) {
    List<String> sentences = Line.sentences(words);
    List<Line> lines = new ArrayList<>();
    for (int from = 0; from < sentences.size(); ) {
      int to = Math.min(sentences.size(), from + RECORDED_MAX);
      while (to > from && recording(language, sentences.subList(from, to)).isEmpty()) {
        to--;
      }
      lines.addAll(lines(language, sentences.subList(from, Math.max(to, from + 1))));
      from = Math.max(to, from + 1);
    }
    return lines;
  }

  List<Line> ofChoice(Option choice, Language language) {
    Voice voice = voices.of(language);
    String offer = CleanText.of(voice.offer(choice));
    return recording(language, List.of(offer))
        .map(address -> List.of(Line.recorded(offer, voice, address)))
        .orElseGet(() -> Line.of(offer, Line.CHOICE_PAUSE, voice));
  }

  /** Sentences that were recorded together, or one that was not. */
  private List<Line> lines(Language language, List<String> sentences) {
    Voice voice = voices.of(language);
    return recording(language, sentences)
        .map(address -> List.of(Line.recorded(String.join(" ", sentences), voice, address)))
        .orElseGet(() -> Line.of(sentences.getFirst(), Line.SENTENCE_PAUSE, voice));
  }

  private Optional<URI> recording(Language language, List<String> sentences) {
    return recordings.of(language, sentences);
  }
}
