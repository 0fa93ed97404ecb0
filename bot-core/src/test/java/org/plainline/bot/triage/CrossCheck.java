package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plainline.bot.wording.Wording;

/**
 * The command {@code ./teach check}: teaches readers that see only some of the lessons, and counts
 * what they and the rules make of the others. Lessons alike are seen together or not at all.
 */
final class CrossCheck {

  private static final int FOLDS = 4;
  private static final int PIECE = 4;
  private static final double ALIKE = 0.6;
  private static final int COMMON_MAX = 300;

  private final List<Lesson> lessons = Lessons.all();
  private final Table table = Table.of(Wording.tables("triage").values());
  private final Rules rules = new Rules(table);
  private final Verdict verdict = new Verdict(table.dangers());

  /** What was made of a lesson that the reader had not seen. */
  private record Judged(Lesson lesson, Opinion opinion, Alarm alarm, boolean noisy) {

    boolean raised() {
      return alarm.urgency().compareTo(Urgency.INFO) < 0;
    }
  }

  static void main(String[] sources) {
    CrossCheck check = new CrossCheck();
    int[] groups = check.groups();
    System.out.println("== lessons of other people: taught without 'first' and 'everyday'");
    Set<String> held = Set.of("first", "everyday");
    report(check.without(i -> held.contains(check.lessons.get(i).source()), groups));
    System.out.println("== lessons of other groups, " + FOLDS + " folds");
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      judged.addAll(check.without(i -> new Random(groups[i]).nextInt(FOLDS) == out, groups));
    }
    report(judged);
  }

  /** Teaches all but some, and nothing alike, and judges those. */
  private List<Judged> without(Predicate<Integer> heldOut, int[] groups) {
    Set<Integer> hidden = new HashSet<>();
    List<Lesson> taught = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      if (heldOut.test(i)) {
        hidden.add(groups[i]);
      }
    }
    for (int i = 0; i < groups.length; i++) {
      if (!hidden.contains(groups[i])) {
        taught.add(lessons.get(i));
      }
    }
    Reader reader = Reader.of(new Teacher(rules).teach(taught));
    List<Judged> judged = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < groups.length; i++) {
      Lesson lesson = lessons.get(i);
      if (heldOut.test(i) && !lesson.source().equals("rules")) {
        judged.add(judge(lesson, lesson.text(), reader, false));
        Slip slip = Slip.values()[random.nextInt(Slip.values().length)];
        judged.add(judge(lesson, slip.apply(lesson.text(), random), reader, true));
      }
    }
    return judged;
  }

  private Judged judge(Lesson lesson, String text, Reader reader, boolean noisy) {
    Findings findings = rules.findings(text);
    Opinion opinion = reader.read(Clues.of(findings));
    return new Judged(lesson, opinion, verdict.of(findings, opinion), noisy);
  }

  private static void report(List<Judged> all) {
    List<Judged> judged = all.stream().filter(one -> !one.noisy()).toList();
    line("all", judged);
    line("all with slips", all.stream().filter(Judged::noisy).toList());
    for (String source : List.of("first", "second", "third", "everyday", "practices")) {
      line(source, judged.stream().filter(one -> one.lesson().source().equals(source)).toList());
    }
    Map<String, List<Judged>> parts = new TreeMap<>();
    for (Judged one : judged) {
      parts.computeIfAbsent("language " + one.lesson().language(), k -> new ArrayList<>()).add(one);
      parts.computeIfAbsent(one.lesson().urgency().name(), k -> new ArrayList<>()).add(one);
      if (one.lesson().alarming()) {
        parts.computeIfAbsent("sign " + one.lesson().sign(), k -> new ArrayList<>()).add(one);
      }
    }
    parts.forEach(CrossCheck::line);
    for (double least : new double[] {.95, .97, .98, .985, .99}) {
      threshold(judged, least);
    }
  }

  private static void line(String name, List<Judged> judged) {
    long dangers = judged.stream().filter(one -> one.lesson().alarming()).count();
    long found = judged.stream().filter(one -> one.lesson().alarming() && one.raised()).count();
    long raised = judged.stream().filter(Judged::raised).count();
    long others = judged.size() - dangers;
    System.out.printf(
        Locale.ROOT,
        "%-28s n %6d dangers %5d recall %.3f precision %.3f false alarms %.3f%n",
        name,
        judged.size(),
        dangers,
        found / Math.max(1.0, dangers),
        found / Math.max(1.0, raised),
        (raised - found) / Math.max(1.0, others));
  }

  /** What the reader alone reaches at the threshold for a recall. */
  private static void threshold(List<Judged> judged, double recall) {
    double[] dangers =
        judged.stream()
            .filter(one -> one.lesson().alarming())
            .mapToDouble(one -> one.opinion().danger())
            .sorted()
            .toArray();
    double least = dangers[(int) (dangers.length * (1 - recall))];
    Map<String, List<Boolean>> others =
        judged.stream()
            .filter(one -> !one.lesson().alarming())
            .collect(
                Collectors.groupingBy(
                    one -> one.lesson().source() + " " + one.lesson().urgency(),
                    TreeMap::new,
                    Collectors.mapping(
                        one -> one.opinion().danger() >= least, Collectors.toList())));
    StringBuilder line = new StringBuilder();
    others.forEach((name, raised) ->
        line.append(
            String.format(
                Locale.ROOT,
                "  %s %.3f",
                name,
                raised.stream().filter(one -> one).count() / (double) raised.size())));
    System.out.printf(Locale.ROOT, "recall %.3f at %.3f; false alarms%s%n", recall, least, line);
  }

  /** For each lesson, a number that it shares with those alike. */
  private int[] groups() {
    Map<String, List<Integer>> index = new HashMap<>();
    List<Set<String>> pieces = new ArrayList<>();
    int[] group = new int[lessons.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      Set<String> mine = pieces(lessons.get(i).text());
      pieces.add(mine);
      Map<Integer, Integer> shared = new HashMap<>();
      for (String piece : mine) {
        List<Integer> others = index.computeIfAbsent(piece, k -> new ArrayList<>());
        others.forEach(other -> shared.merge(other, 1, Integer::sum));
        if (others.size() < COMMON_MAX) {
          others.add(i);
        }
      }
      for (Map.Entry<Integer, Integer> one : shared.entrySet()) {
        int union = mine.size() + pieces.get(one.getKey()).size() - one.getValue();
        if (one.getValue() > ALIKE * union) {
          group[root(group, i)] = root(group, one.getKey());
        }
      }
    }
    for (int i = 0; i < group.length; i++) {
      group[i] = root(group, i);
    }
    return group;
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      at = group[at];
    }
    return at;
  }

  private static Set<String> pieces(String text) {
    String plain = " " + String.join(" ", Words.of(text).words()) + " ";
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + PIECE <= plain.length(); i++) {
      pieces.add(plain.substring(i, i + PIECE));
    }
    return pieces;
  }
}
