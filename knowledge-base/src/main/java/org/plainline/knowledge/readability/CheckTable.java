package org.plainline.knowledge.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainline.knowledge.readability.CheckReport.Row;
import org.plainline.knowledge.readability.CheckReport.Totals;

/** A check as a table that people read: plain text, at most {@value #COLUMNS_MAX} columns. */
public final class CheckTable {

  static final int COLUMNS_MAX = 100;
  private static final String HEAD =
      "%-32s %-4s %6s %5s %5s %5s %4s %6s %4s %-10s %s"
          .formatted(
              "practice",
              "lang",
              "grade",
              "words",
              "mean",
              "known",
              "SMS",
              "speech",
              "src",
              "until",
              "result");

  private CheckTable() {}

  /** The lines of the table, then what is wrong, then the totals. */
  public static List<String> lines(CheckReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD);
    report.rows().forEach(row -> lines.add(line(row)));
    report.rows().forEach(row -> faults(row, row.remarks(), lines));
    report.broken().forEach(broken -> wrap("FAILS  " + broken, lines));
    report.weak().forEach(weak -> wrap("advice " + weak, lines));
    lines.add(totals(report.totals()));
    return lines;
  }

  /** What keeps texts from being served, and nothing else. */
  public static List<String> failures(CheckReport report) {
    List<String> lines = new ArrayList<>();
    report
        .rows()
        .forEach(row -> faults(row, row.remarks().stream().filter(Remark::fails).toList(), lines));
    return lines;
  }

  private static void faults(Row row, List<Remark> remarks, List<String> lines) {
    standing(row).forEach(fault -> wrap("FAILS  " + name(row) + ": " + fault, lines));
    remarks.forEach(remark -> wrap(mark(remark) + remark, lines));
  }

  private static String name(Row row) {
    return row.practice() + " [" + row.language() + "]";
  }

  private static List<String> standing(Row row) {
    List<String> faults = new ArrayList<>();
    if (!row.standing().missing().isEmpty()) {
      faults.add("Missing " + String.join(", ", row.standing().missing()) + ".");
    }
    if (row.standing().expired()) {
      faults.add("Its review has run out. Hold it against its sources, then change 'on', 'until'.");
    }
    if (row.standing().early()) {
      faults.add("Its review is dated in the future. Put the day of the review into 'on'.");
    }
    return faults;
  }

  private static String until(Row row) {
    if (row.standing().early()) {
      return "FUTURE";
    }
    return row.standing().expired() ? "EXPIRED" : row.standing().servedUntil();
  }

  private static String mark(Remark remark) {
    return remark.fails() ? "FAILS  " : "advice ";
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "%-32s %-4s %6s %5d %5.1f %5s %4d %5ds %4d %-10s %s",
        clip(row.practice()),
        row.language(),
        number(row.plainness().grade(), "%.1f"),
        row.plainness().longest(),
        row.plainness().mean(),
        number(percent(row.plainness().familiar()), "%.0f%%"),
        row.delivery().segments(),
        row.delivery().spokenSeconds(),
        row.standing().sources(),
        until(row),
        row.passed() ? "ok" : "FAILS");
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : share * 100;
  }

  private static String number(@Nullable Double number, String format) {
    return number == null ? "-" : String.format(Locale.ROOT, format, number);
  }

  private static String clip(String id) {
    return id.length() <= 32 ? id : id.substring(0, 31) + "~";
  }

  private static String totals(Totals totals) {
    return String.format(
        Locale.ROOT,
        "%d of %d pass. Grade: median %.1f, max %.1f. Longest sentence: %d words. SMS: max %.0f.",
        totals.passed(),
        totals.texts(),
        totals.grade().median(),
        totals.grade().max(),
        totals.longestSentence(),
        totals.segments().max());
  }

  private static void wrap(String text, List<String> lines) {
    String rest = text;
    while (rest.length() > COLUMNS_MAX) {
      int blank = rest.lastIndexOf(' ', COLUMNS_MAX);
      int cut = blank > COLUMNS_MAX / 2 ? blank : COLUMNS_MAX;
      lines.add(rest.substring(0, cut));
      rest = "       " + rest.substring(cut).strip();
    }
    lines.add(rest);
  }
}
