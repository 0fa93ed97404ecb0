package org.plainline.config.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainline.bot.message.Content;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Triage;
import org.plainline.bot.triage.Urgency;

/**
 * How well triage tells danger from everyday messages. An alarm is urgency NOW or MAYBE.
 *
 * @param all over every message
 * @param byGroup a count for each language or file
 * @param bySign recall for each expected sign; precision does not apply
 * @param missed dangers without an alarm
 * @param falseAlarms alarms without a danger
 * @param microseconds per message: median and 99th percentile
 */
record TriageScore(
    Count all,
    Map<String, Count> byGroup,
    Map<String, Count> bySign,
    List<String> missed,
    List<String> falseAlarms,
    Map<String, Long> microseconds) {

  /**
   * Messages counted.
   *
   * @param dangers that should raise an alarm
   * @param found of these, how many did
   * @param everyday that should not
   * @param alarmed of these, how many did
   * @param recall found of dangers; 1 if there are none
   * @param precision found of all alarms; 1 if there are none
   */
  record Count(
      long dangers, long found, long everyday, long alarmed, double recall, double precision) {

    static Count of(List<Judged> judged) {
      long dangers = judged.stream().filter(each -> each.message().urgent()).count();
      long found = judged.stream().filter(each -> each.message().urgent() && each.alarm()).count();
      long alarmed =
          judged.stream().filter(each -> !each.message().urgent() && each.alarm()).count();
      return new Count(
          dangers,
          found,
          judged.size() - dangers,
          alarmed,
          share(found, dangers),
          share(found, found + alarmed));
    }

    private static double share(long part, long whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }
  }

  /** A message, whether it raised an alarm, and how long that took. */
  record Judged(LabelledMessage message, boolean alarm, long nanos) {}

  static TriageScore of(Triage triage, List<LabelledMessage> messages) {
    // Once unmeasured, so that the times are those of a bot that has been running for a while.
    messages.forEach(message -> judge(triage, message));
    List<Judged> judged = messages.stream().map(message -> judge(triage, message)).toList();
    return new TriageScore(
        Count.of(judged),
        grouped(judged, each -> each.message().group()),
        grouped(
            judged.stream().filter(each -> !each.message().sign().isEmpty()).toList(),
            each -> each.message().sign()),
        texts(judged, true),
        texts(judged, false),
        times(judged));
  }

  /** A table for people. */
  String asText() {
    List<String> lines = new ArrayList<>();
    lines.add(row("", "dangers", "recall", "everyday", "alarms", "precision"));
    lines.add(row("all", all));
    byGroup.forEach((name, count) -> lines.add(row(name, count)));
    lines.add("");
    lines.add(row("sign", "dangers", "recall", "", "", ""));
    bySign.forEach((name, count) -> lines.add(row(name, count)));
    lines.add("");
    lines.add("microseconds a message: " + microseconds);
    missed.forEach(text -> lines.add("missed       " + text));
    falseAlarms.forEach(text -> lines.add("false alarm  " + text));
    return String.join(System.lineSeparator(), lines);
  }

  private static Judged judge(Triage triage, LabelledMessage message) {
    long start = System.nanoTime();
    Alarm alarm = triage.assess(new Content.Text(message.text()));
    long nanos = System.nanoTime() - start;
    boolean raised = alarm.urgency() == Urgency.NOW || alarm.urgency() == Urgency.MAYBE;
    return new Judged(message, raised, nanos);
  }

  private static Map<String, Count> grouped(List<Judged> judged, Function<Judged, String> key) {
    Map<String, Count> counts = new TreeMap<>();
    judged.stream()
        .collect(Collectors.groupingBy(key))
        .forEach((name, members) -> counts.put(name, Count.of(members)));
    return counts;
  }

  private static List<String> texts(List<Judged> judged, boolean urgent) {
    return judged.stream()
        .filter(each -> each.message().urgent() == urgent && each.alarm() != urgent)
        .map(each ->
            each.message().group() + " " + each.message().sign() + ": " + each.message().text())
        .toList();
  }

  private static Map<String, Long> times(List<Judged> judged) {
    long[] sorted = judged.stream().mapToLong(Judged::nanos).sorted().toArray();
    if (sorted.length == 0) {
      return Map.of();
    }
    Map<String, Long> times = new TreeMap<>();
    times.put("p50", sorted[sorted.length / 2] / 1_000);
    times.put("p99", sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1_000);
    times.put("max", Arrays.stream(sorted).max().orElse(0) / 1_000);
    return times;
  }

  private static String row(String name, Count count) {
    return row(
        name,
        String.valueOf(count.dangers()),
        String.format("%.3f", count.recall()),
        String.valueOf(count.everyday()),
        String.valueOf(count.alarmed()),
        String.format("%.3f", count.precision()));
  }

  private static String row(String... cells) {
    return String.format("%-22s %8s %8s %9s %8s %10s", (Object[]) cells).stripTrailing();
  }
}
