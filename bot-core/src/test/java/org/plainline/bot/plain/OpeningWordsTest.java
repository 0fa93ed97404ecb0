package org.plainline.bot.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.person.OpeningHours;
import org.plainline.bot.wording.Wording;

class OpeningWordsTest {

  private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

  private final Phrases phrases = Phrases.of(Wording.tables("phrases"));

  @Test
  void the_next_opening_is_said_as_people_say_it() {
    OpeningWords words = new OpeningWords(phrases);
    Set<String> spoken = new TreeSet<>();
    for (String row : Wording.lines("plain/opening.tsv")) {
      String[] cells = row.split("\t");
      Instant now = LocalDateTime.parse(cells[2]).atZone(NAIROBI).toInstant();
      OpeningHours hours = OpeningHours.read(cells[1], NAIROBI);
      assertThat(words.opens(new Language(cells[0]), hours, now).orElse("-"))
          .as(row)
          .isEqualTo(cells[3]);
      spoken.add(cells[0]);
    }
    assertThat(spoken)
        .as("each language has a case")
        .containsAll(Wording.languages().stream().map(Language::code).toList());
  }

  @Test
  void every_minute_has_its_own_words_in_every_language() {
    ClockWords clock = new ClockWords(phrases);
    for (Language language : Wording.languages()) {
      Set<String> said = new TreeSet<>();
      for (int minute = 0; minute < 24 * 60; minute++) {
        said.add(clock.say(language, minute));
      }
      assertThat(said).as(language.code()).hasSize(24 * 60);
    }
  }
}
