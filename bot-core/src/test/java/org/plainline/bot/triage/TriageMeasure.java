package org.plainline.bot.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plainline.bot.message.Content;
import org.plainline.bot.wording.Wording;

/**
 * Measures triage on files of cases: text, expected urgency, sign, language. Run by hand; prints
 * the misses, recall and precision of NOW and MAYBE, and the time that a message takes.
 */
final class TriageMeasure {

  private final Triage triage = Triage.of(Wording.tables("triage"));
  private final Map<String, int[]> bySign = new TreeMap<>();
  private final Map<String, int[]> byLanguage = new TreeMap<>();
  private final List<Long> nanos = new ArrayList<>();
  private int hit;
  private int missed;
  private int falseAlarms;
  private int quiet;
  private int exact;

  public static void main(String[] files) throws IOException {
    TriageMeasure measure = new TriageMeasure();
    for (String file : files) {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          measure.take(line.split("\t", -1));
        }
      }
    }
    measure.print();
  }

  private void take(String[] columns) {
    long start = System.nanoTime();
    Alarm alarm = triage.assess(new Content.Text(columns[0]));
    nanos.add(System.nanoTime() - start);
    Urgency expected = Urgency.valueOf(columns[1]);
    boolean due = expected.compareTo(Urgency.INFO) < 0;
    boolean raised = alarm.urgency().compareTo(Urgency.INFO) < 0;
    exact += expected == alarm.urgency() ? 1 : 0;
    hit += due && raised ? 1 : 0;
    missed += due && !raised ? 1 : 0;
    falseAlarms += !due && raised ? 1 : 0;
    quiet += !due && !raised ? 1 : 0;
    if (due) {
      count(bySign, columns[2], raised);
    }
    count(byLanguage, columns[3] + (due ? " alarms" : " quiet "), due == raised);
    if (due != raised) {
      System.out.println(
          (due ? "MISS  " : "FALSE ")
              + String.join(" | ", Arrays.asList(columns))
              + " -> "
              + alarm);
    }
  }

  private static void count(Map<String, int[]> counts, String key, boolean right) {
    int[] count = counts.computeIfAbsent(key, k -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
  }

  private void print() {
    bySign.forEach((sign, n) -> System.out.println(sign + " " + n[0] + "/" + n[1]));
    byLanguage.forEach((key, n) -> System.out.println(key + " " + n[0] + "/" + n[1]));
    List<Long> sorted = nanos.stream().sorted().toList();
    System.out.printf(
        "recall %.4f precision %.4f false alarms %d of %d, exact class %.3f%n",
        hit / (double) (hit + missed),
        hit / (double) Math.max(1, hit + falseAlarms),
        falseAlarms,
        falseAlarms + quiet,
        exact / (double) nanos.size());
    System.out.printf(
        "%d messages, microseconds p50 %d p99 %d max %d%n",
        nanos.size(),
        sorted.get(nanos.size() / 2) / 1000,
        sorted.get(nanos.size() * 99 / 100) / 1000,
        sorted.getLast() / 1000);
  }
}
