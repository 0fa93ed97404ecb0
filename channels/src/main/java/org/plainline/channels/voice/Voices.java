package org.plainline.channels.voice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;

/** The voices of all languages; the table is {@code voice/languages.tsv}. */
final class Voices {

  private final Map<String, Voice> voices;

  private Voices(Map<String, Voice> voices) {
    this.voices = Map.copyOf(voices);
  }

  static Voices shipped() {
    return new Voices(
        Wording.lines("voice/languages.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(columns -> columns[0], Voice::of)));
  }

  /** The same, with some at a pace that somebody chose, in percent of their own. */
  Voices at(Map<Language, Integer> rates) {
    Map<String, Voice> paced = new HashMap<>(voices);
    rates.forEach(
        (language, rate) -> paced.computeIfPresent(language.code(), (_, voice) -> voice.at(rate)));
    return new Voices(paced);
  }

  /** The voice of a language; the English one where it has none. */
  Voice of(Language language) {
    Voice voice = voices.get(language.code());
    return voice == null ? english() : voice;
  }

  /** The languages that are read by a voice of another one, and of which one. */
  Map<Language, Locale> borrowed() {
    Map<Language, Locale> borrowed = new TreeMap<>(Comparator.comparing(Language::code));
    voices.forEach((code, voice) -> {
      Locale spoken = Locale.forLanguageTag(voice.spoken().toString());
      if (!spoken.getLanguage().equals(code)) {
        borrowed.put(new Language(code), spoken);
      }
    });
    return borrowed;
  }

  /** The languages of whose voice nobody knows how fast it speaks, and the rate assumed for it. */
  Map<Language, Integer> assumed() {
    Map<Language, Integer> assumed = new TreeMap<>(Comparator.comparing(Language::code));
    voices.forEach((code, voice) -> {
      if (voice.assumed()) {
        assumed.put(new Language(code), voice.rate());
      }
    });
    return assumed;
  }

  private Voice english() {
    Voice english = voices.get(Language.ENGLISH.code());
    if (english == null) {
      throw new IllegalStateException("voice/languages.tsv has no English");
    }
    return english;
  }
}
