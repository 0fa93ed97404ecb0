package org.plainline.config.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainline.bot.message.Content;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Slip;
import org.plainline.bot.triage.Triage;
import org.plainline.bot.triage.Urgency;

/**
 * How well triage tells danger from everyday messages. An alarm is urgency NOW or MAYBE.
 *
 * @param all over every message
 * @param byGroup a count for each language or file
 * @param bySign for each sign, the dangers that have it and the alarms that name it
 * @param bySlip the same messages mistyped, in a hurry, run together, as a recogniser hears them
 *     and in Latin letters; empty if not asked for
 * @param missed dangers without an alarm
 * @param falseAlarms alarms without a danger
 * @param microseconds of processor time per message: median, 99th percentile and most
 */
record TriageScore(
    Count all,
    Map<String, Count> byGroup,
    Map<String, Count> bySign,
    Map<String, Count> bySlip,
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
      long found = judged.stream().filter(each -> each.message().urgent() && each.raised()).count();
      long alarmed =
          judged.stream().filter(each -> !each.message().urgent() && each.raised()).count();
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

  /** A message, the alarm that it raised, and the processor time that it took. */
  record Judged(LabelledMessage message, Alarm alarm, long nanos) {

    boolean raised() {
      return alarm.urgency() == Urgency.NOW || alarm.urgency() == Urgency.MAYBE;
    }

    /** The sign to count it under: what it is about, or what a false alarm says. */
    String sign() {
      return message.urgent() || !raised() ? message.sign() : alarm.sign();
    }
  }

  /**
   * @param slipped whether to measure also what slips cost
   */
  static TriageScore of(Triage triage, List<LabelledMessage> messages, boolean slipped) {
    // Once unmeasured, so that the times are those of a bot that has been running for a while.
    messages.forEach(message -> judge(triage, message));
    List<Judged> judged = messages.stream().map(message -> judge(triage, message)).toList();
    return new TriageScore(
        Count.of(judged),
        grouped(judged, each -> each.message().group()),
        grouped(judged.stream().filter(each -> !each.sign().isEmpty()).toList(), Judged::sign),
        slipped ? slips(triage, messages) : Map.of(),
        texts(judged, true),
        texts(judged, false),
        times(judged));
  }

  private static Map<String, Count> slips(Triage triage, List<LabelledMessage> messages) {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (Slip slip : Slip.values()) {
      Random random = new Random(5);
      List<Judged> judged =
          messages.stream().map(message -> judge(triage, message.slipped(slip, random))).toList();
      counts.put(slip.name().toLowerCase(Locale.ROOT), Count.of(judged));
    }
    return counts;
  }

  /** A table for people. */
  String asText() {
    List<String> lines = new ArrayList<>();
    lines.add(row("", "dangers", "recall", "everyday", "alarms", "precision"));
    lines.add(row("all", all));
    byGroup.forEach((name, count) -> lines.add(row(name, count)));
    lines.add("");
    lines.add(row("sign", "dangers", "recall", "everyday", "alarms", "precision"));
    bySign.forEach((name, count) -> lines.add(row(name, count)));
    if (!bySlip.isEmpty()) {
      lines.add("");
      lines.add(row("with slips", "dangers", "recall", "everyday", "alarms", "precision"));
      bySlip.forEach((name, count) -> lines.add(row(name, count)));
    }
    lines.add("");
    lines.add("microseconds of processor time a message: " + microseconds);
    missed.forEach(text -> lines.add("missed       " + text));
    falseAlarms.forEach(text -> lines.add("false alarm  " + text));
    return String.join(System.lineSeparator(), lines);
  }

  private static Judged judge(Triage triage, LabelledMessage message) {
    long start = processorTime();
    Alarm alarm = triage.assess(new Content.Text(message.text()));
    long nanos = processorTime() - start;
    return new Judged(message, alarm, nanos);
  }

  /** Of this thread, so that the figure is the same on a busy machine. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
        .filter(each -> each.message().urgent() == urgent && each.raised() != urgent)
        .map(each -> each.message().group() + " " + each.sign() + ": " + each.message().text())
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
