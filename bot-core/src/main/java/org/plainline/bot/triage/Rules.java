package org.plainline.bot.triage;

import java.util.List;

/** The readable half of triage: finds concepts by their words and dangers by their concepts. */
final class Rules {

  private final Lexicon lexicon;
  private final Matcher matcher;

  Rules(Table table) {
    this.lexicon = new Lexicon(table.words());
    this.matcher = new Matcher(table.rules());
  }

  Findings findings(String text) {
    Words words = lexicon.parted(Words.of(text));
    List<Sighting> sightings = lexicon.sightings(words);
    Scene scene = new Scene(words, sightings);
    List<Match> matches = matcher.matches(scene);
    Context context = new Context(scene, matches);
    return new Findings(
        text, words, sightings, matches, matches.stream().map(context::of).toList());
  }
}
