package org.plainline.bot.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainline.bot.wording.Wording;

/** The right number for the country and the danger. */
class LifelinesTest {

  private static final List<String> LINES = Wording.lines("wording/lifelines.tsv");

  @Test
  void a_country_has_its_own_numbers() {
    assertEquals("999", Lifelines.of(LINES, "GB").emergency());
    assertEquals("988", Lifelines.of(LINES, "us").lineFor(Danger.SUICIDE));
    assertEquals("911", Lifelines.of(LINES, "US").lineFor(Danger.MEDICAL));
  }

  @Test
  void a_kind_without_a_line_falls_back_to_the_emergency_number() {
    assertEquals("999", Lifelines.of(LINES, "KE").lineFor(Danger.POISON));
  }

  @Test
  void an_unknown_country_gets_the_number_that_mobile_phones_know() {
    assertEquals("112", Lifelines.of(LINES, "ZZ").emergency());
    assertEquals("112", Lifelines.of(LINES, "").lineFor(Danger.VIOLENCE));
  }

  @Test
  void every_number_can_be_dialled_and_says_where_and_when_it_was_seen() {
    Set<String> emergency = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (String line : LINES) {
      String[] columns = line.split("\t", -1);
      assertTrue(columns[0].matches("[A-Z]{2}|\\*"), line);
      assertTrue(columns[1].matches("emergency|health|suicide|violence|poison"), line);
      assertTrue(columns[2].matches("\\d[\\d -]{1,14}"), line);
      assertTrue(columns[3].matches("https?://\\S+"), line);
      LocalDate.parse(columns[4]);
      assertTrue(seen.add(columns[0] + columns[1]), "twice: " + line);
      if (columns[1].equals("emergency")) {
        emergency.add(columns[0]);
      }
    }
    assertTrue(emergency.size() >= 25, "only " + emergency.size());
  }

  @Test
  void a_table_without_a_number_for_anywhere_is_refused() {
    List<String> lines = List.of("GB\tsuicide\t1\thttps://example.org\t2026-01-01");
    assertThrows(IllegalArgumentException.class, () -> Lifelines.of(lines, "GB"));
    assertThrows(IllegalArgumentException.class, () -> Lifelines.of(List.of("GB"), "GB"));
  }
}
