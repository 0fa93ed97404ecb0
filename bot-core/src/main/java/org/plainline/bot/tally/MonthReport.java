package org.plainline.bot.tally;

import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the public may know about a month: sections of lines, each a name and a figure in words.
 *
 * @param month such as 2026-11
 * @param sections in order
 */
public record MonthReport(String month, Map<String, Map<String, String>> sections) {

  /** What only people can know: operators enter these. */
  public static final Set<String> ENTERED =
      Set.of("requests-received", "requests-granted", "corrections");

  private static final String FEW = "fewer than " + Published.SMALLEST;

  /** What an outcome of a question can be; everything else was no question. */
  private static final Set<String> QUESTIONS =
      Set.of("answered", "clarified", "abstained", "urgent");

  /**
   * How well promises are kept.
   *
   * @param overdue rows kept longer than promised, now
   * @param expired practices past their date, now
   * @param downtime within the month, if anybody was up in it
   */
  public record Upkeep(long overdue, long expired, Optional<Duration> downtime) {}

  /** Makes the report from counts as they are kept. */
  public static MonthReport of(
      YearMonth month, Map<String, Map<String, Long>> counts, Upkeep upkeep) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    for (String kind : new String[] {"channel", "language", "topic", "outcome", "hour"}) {
      sections.put("Turns by " + kind, published(counts.getOrDefault(kind, Map.of())));
    }
    Map<String, Long> outcomes = counts.getOrDefault("outcome", Map.of());
    Map<String, String> safety = new LinkedHashMap<>();
    safety.put("questions without an answer", rate(outcomes));
    safety.put("sent to an emergency number", one(outcomes, "urgent"));
    safety.put("asked for a person", one(outcomes, "person"));
    safety.put("practices past their date now", Long.toString(upkeep.expired()));
    safety.put("corrections", plain(counts, "entered", "corrections"));
    sections.put("Safety", safety);
    Map<String, String> privacy = new LinkedHashMap<>();
    privacy.put("people who had us forget them", one(outcomes, "delete"));
    privacy.put("requests for data, received", plain(counts, "entered", "requests-received"));
    privacy.put("requests for data, granted", plain(counts, "entered", "requests-granted"));
    privacy.put("rows kept longer than promised", Long.toString(upkeep.overdue()));
    privacy.put(
        "minutes that nobody was up",
        upkeep.downtime().map(time -> Long.toString(time.toMinutes())).orElse("not known"));
    sections.put("Privacy and upkeep", privacy);
    return new MonthReport(month.toString(), sections);
  }

  /** The report as lines to read. */
  public String asText() {
    StringBuilder text = new StringBuilder("Plainline in " + month + "\n");
    sections.forEach((title, lines) -> {
      text.append('\n').append(title).append('\n');
      lines.forEach((name, figure) ->
          text.append("  ").append(name).append(": ").append(figure).append('\n'));
    });
    return text.toString();
  }

  private static Map<String, String> published(Map<String, Long> counts) {
    Map<String, String> lines = new TreeMap<>();
    Published.of(counts).forEach((value, count) -> lines.put(value, figure(count)));
    return lines;
  }

  /** Hidden wherever the same figure is hidden among the outcomes. */
  private static String one(Map<String, Long> outcomes, String outcome) {
    OptionalLong none = OptionalLong.of(0);
    return figure(Published.of(outcomes).getOrDefault(outcome, none));
  }

  private static String figure(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "hidden, " + FEW + " or next";
  }

  /** These count what operators and authorities did, not people: nobody is found by them. */
  private static String plain(Map<String, Map<String, Long>> counts, String kind, String value) {
    return Long.toString(counts.getOrDefault(kind, Map.of()).getOrDefault(value, 0L));
  }

  private static String rate(Map<String, Long> outcomes) {
    long questions = QUESTIONS.stream().mapToLong(each -> outcomes.getOrDefault(each, 0L)).sum();
    long without = outcomes.getOrDefault("abstained", 0L);
    return without < Published.SMALLEST || questions - without < Published.SMALLEST
        ? "too few to say"
        : Math.round(100.0 * without / questions) + " in 100";
  }
}
