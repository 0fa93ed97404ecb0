package org.plainline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.plainline.bot.Welcome;
import org.plainline.bot.language.Language;
import org.plainline.bot.person.PersonLine;
import org.plainline.channels.voice.VoiceChannel;
import org.plainline.config.settings.PersonSettings;
import org.plainline.config.settings.PhoneSettings;
import org.springframework.stereotype.Component;

/** What callers may expect, for whoever starts Plainline. */
@Component
final class PhoneReport {

  private final PersonSettings person;
  private final PhoneSettings phone;
  private final Supplier<PackShelf> shelf;

  PhoneReport(PersonSettings person, PhoneSettings phone, Supplier<PackShelf> shelf) {
    this.person = person;
    this.phone = phone;
    this.shelf = shelf;
  }

  /** Whom callers reach. */
  String personLine() {
    String hours = person.hours().isEmpty() ? "at any time" : person.hours();
    return person
        .line()
        .map(PersonLine::hours)
        .map(open ->
            "Callers are put through to a person " + hours + ", clock of " + open.zone() + ".")
        .orElse("Callers are put through to nobody: plainline.person.number is not set.");
  }

  /** How callers are greeted, and which languages have no voice of their own. */
  List<String> voiceLines() {
    List<String> lines = new ArrayList<>();
    Welcome welcome = phone.welcome();
    String greeted = "Callers are greeted in " + name(welcome.first());
    lines.add(
        welcome
            .second()
            .map(second -> greeted + "; " + name(second) + " is named to them.")
            .orElse(greeted + "; no other language is named at once."));
    VoiceChannel.borrowedVoices()
        .forEach((language, voice) -> lines.add(borrowedLine(language, voice)));
    phone
        .rates()
        .forEach((language, rate) ->
            lines.add(
                "The voice for %s speaks at %d %% of its own pace."
                    .formatted(name(language), rate)));
    List<String> unknown =
        VoiceChannel.assumedRates().keySet().stream()
            .filter(language -> !phone.rates().containsKey(language))
            .map(PhoneReport::name)
            .toList();
    if (!unknown.isEmpty()) {
      lines.add(
          "How fast the voices for %s speak is assumed, not known: see docs/phone-line.md."
              .formatted(String.join(", ", unknown)));
    }
    return lines;
  }

  private String borrowedLine(Language language, Locale voice) {
    long recordings =
        shelf.get().packs().stream()
            .flatMap(pack -> pack.recordings().stream())
            .filter(recording -> recording.language().equals(language))
            .count();
    return "Twilio has no voice for %s: one for %s reads it, but for %d recordings in the packs."
        .formatted(name(language), voice.getDisplayLanguage(Locale.ENGLISH), recordings);
  }

  private static String name(Language language) {
    return Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH);
  }
}
