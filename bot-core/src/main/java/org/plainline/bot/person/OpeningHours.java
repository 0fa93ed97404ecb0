package org.plainline.bot.person;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When somebody takes calls, week after week, by the clock of one place.
 *
 * @param spans of the week, in any order; none means never
 * @param zone whose clock
 */
public record OpeningHours(List<Span> spans, ZoneId zone) {

  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final int MINUTES_OF_DAY = 24 * 60;

  private static final Pattern PART =
      Pattern.compile(
          "(?:(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?)"
              + " +([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

  /**
   * A part of a day.
   *
   * @param from minutes since midnight, 0 to 1439
   * @param until minutes since midnight, later than {@code from}, at most 1440
   */
  public record Span(DayOfWeek day, int from, int until) {

    public Span {
      if (from < 0 || until > MINUTES_OF_DAY || from >= until) {
        throw new IllegalArgumentException("a day's hours begin before they end, within that day");
      }
    }
  }

  public OpeningHours {
    spans = List.copyOf(spans);
  }

  /** At any time. */
  public static OpeningHours always(ZoneId zone) {
    return read("Mo-Su 00:00-24:00", zone);
  }

  /**
   * Reads hours such as {@code Mo-Fr 08:00-18:00, Sa 09:00-12:00}.
   *
   * @throws IllegalArgumentException saying what is wrong, to be read after the name of the hours
   */
  public static OpeningHours read(String hours, ZoneId zone) {
    return new OpeningHours(
        Stream.of(hours.split(",", -1)).map(String::strip).flatMap(OpeningHours::spans).toList(),
        zone);
  }

  public boolean openAt(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    int minute = here.getHour() * 60 + here.getMinute();
    return spans.stream()
        .anyMatch(span ->
            span.day() == here.getDayOfWeek() && span.from() <= minute && minute < span.until());
  }

  /** When it opens next after a moment, on the clock of the place; empty if it never does. */
  public Optional<ZonedDateTime> opensAfter(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return IntStream.rangeClosed(0, 7)
        .mapToObj(today::plusDays)
        .flatMap(this::openings)
        .filter(opening -> opening.toInstant().isAfter(now))
        .min(ZonedDateTime::compareTo);
  }

  private Stream<ZonedDateTime> openings(LocalDate date) {
    return spans.stream()
        .filter(span -> span.day() == date.getDayOfWeek())
        .map(span -> date.atTime(span.from() / 60, span.from() % 60).atZone(zone));
  }

  private static Stream<Span> spans(String part) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("has a part that cannot be read, \"" + part + "\"");
    }
    int from = minutes(matcher.group(3), matcher.group(4));
    int until = minutes(matcher.group(5), matcher.group(6));
    if (from >= until || until > MINUTES_OF_DAY) {
      throw new IllegalArgumentException("has hours that end before they begin, \"" + part + "\"");
    }
    return days(matcher.group(1), Optional.ofNullable(matcher.group(2)))
        .map(day -> new Span(day, from, until));
  }

  /** From one day to another, also over the end of the week. */
  private static Stream<DayOfWeek> days(String first, Optional<String> last) {
    DayOfWeek from = DayOfWeek.of(DAYS.indexOf(first) + 1);
    DayOfWeek to = last.map(name -> DayOfWeek.of(DAYS.indexOf(name) + 1)).orElse(from);
    List<DayOfWeek> days = new ArrayList<>(List.of(from));
    for (DayOfWeek day = from; day != to; ) {
      day = day.plus(1);
      days.add(day);
    }
    return days.stream();
  }

  private static int minutes(String hour, String minute) {
    return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
  }
}
