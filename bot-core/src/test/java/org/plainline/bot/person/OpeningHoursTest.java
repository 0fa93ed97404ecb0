package org.plainline.bot.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 08:00-18:00|2026-11-26T08:00|true",
        "Mo-Fr 08:00-18:00|2026-11-26T18:00|false",
        "Mo-Fr 08:00-18:00|2026-11-28T10:00|false",
        "Fr-Mo 08:00-18:00|2026-11-29T10:00|true",
        "Fr-Mo 08:00-18:00|2026-12-01T10:00|false",
        "Mo-Fr 08:00-12:00, Mo-Fr 13:00-18:00|2026-11-26T12:30|false",
        "Mo-Su 00:00-24:00|2026-11-26T23:59|true"
      })
  void it_is_open_from_the_first_minute_and_closed_with_the_last(
      String hours, String now, boolean open) {
    assertThat(OpeningHours.read(hours, BERLIN).openAt(instant(now))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 08:00-12:00, Mo-Fr 13:00-18:00|2026-11-26T12:30|2026-11-26T13:00",
        "Mo 08:00-12:00|2026-11-30T08:00|2026-12-07T08:00",
        "Su 02:30-12:00|2027-03-27T20:00|2027-03-28T03:30"
      })
  void the_next_opening_is_the_first_one_also_when_clocks_go_forward(
      String hours, String now, String opens) {
    assertThat(OpeningHours.read(hours, BERLIN).opensAfter(instant(now)))
        .hasValueSatisfying(
            opening -> assertThat(opening.toLocalDateTime()).isEqualTo(LocalDateTime.parse(opens)));
  }

  @Test
  void what_has_no_hours_never_opens() {
    assertThat(new OpeningHours(List.of(), BERLIN).opensAfter(Instant.EPOCH)).isEmpty();
    assertThat(OpeningHours.always(BERLIN).openAt(Instant.EPOCH)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "8-18",
        "Mo-Fr",
        "Mo-Fr 8:00-18:00",
        "Mo-Fr 08:00-25:00",
        "Mo-Fr 08:00-24:30",
        "Mo-Fr 18:00-08:00",
        "Mo-Fr 08:00-08:00",
        "Xx 08:00-18:00",
        "Mo-Fr 08:00-18:00,"
      })
  void hours_that_cannot_be_read_are_named(String hours) {
    assertThatThrownBy(() -> OpeningHours.read(hours, BERLIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"");
  }

  @Test
  void whoever_answers_is_not_printed() {
    PersonLine line = new PersonLine("+15005550001", OpeningHours.always(BERLIN));
    assertThat(line.toString()).doesNotContain("1500");
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
