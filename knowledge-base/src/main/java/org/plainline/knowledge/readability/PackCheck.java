package org.plainline.knowledge.readability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.knowledge.pack.Finding;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackReading;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.readability.CheckReport.Delivery;
import org.plainline.knowledge.readability.CheckReport.Plainness;
import org.plainline.knowledge.readability.CheckReport.Row;
import org.plainline.knowledge.readability.CheckReport.Spread;
import org.plainline.knowledge.readability.CheckReport.Standing;
import org.plainline.knowledge.readability.CheckReport.Totals;

/** Checks a pack, several texts at a time, and keeps from it what may be served. */
public final class PackCheck {

  private static final int WORDS_PER_MINUTE = 150;
  private static final int QUESTIONS_MIN = 6;
  private static final Comparator<Map.Entry<Language, PracticeText>> BY_CODE =
      Comparator.comparing(text -> text.getKey().code());

  private final PlainLinter linter;
  private final LocalDate today;

  private PackCheck(PlainLinter linter, LocalDate today) {
    this.linter = linter;
    this.today = today;
  }

  /** The report on everything that was read. */
  public static CheckReport of(PackReading reading, CheckOptions options) {
    List<Row> rows = reading.pack().map(pack -> rows(pack, options)).orElse(List.of());
    String name = reading.pack().map(pack -> pack.about().name()).orElse("");
    List<String> broken = lines(reading, Finding.Weight.BROKEN);
    boolean passed = broken.isEmpty() && !rows.isEmpty() && rows.stream().allMatch(Row::passed);
    List<String> weak = lines(reading, Finding.Weight.WEAK);
    return new CheckReport(name, passed, rows, totals(rows), broken, weak);
  }

  /** The pack without the texts that fail; a practice of which none is left is not in it. */
  public static Pack passing(Pack pack, CheckReport report) {
    Map<String, List<Row>> failed =
        report.rows().stream()
            .filter(row -> !row.passed())
            .collect(Collectors.groupingBy(Row::practice));
    List<Practice> kept = new ArrayList<>();
    for (Practice practice : pack.practices()) {
      Map<Language, PracticeText> texts = new HashMap<>(practice.texts());
      failed
          .getOrDefault(practice.id(), List.of())
          .forEach(row -> texts.remove(new Language(row.language())));
      if (!texts.isEmpty()) {
        kept.add(with(practice, texts));
      }
    }
    return new Pack(pack.about(), kept, pack.recordings());
  }

  private static Practice with(Practice practice, Map<Language, PracticeText> texts) {
    return new Practice(
        practice.id(),
        practice.topic(),
        practice.risk(),
        practice.reach(),
        practice.grounds(),
        practice.review(),
        texts);
  }

  private static List<Row> rows(Pack pack, CheckOptions options) {
    var check = new PackCheck(new PlainLinter(), options.today());
    List<Draft> drafts = pack.practices().stream().flatMap(PackCheck::drafts).toList();
    Runnable told = inTurn(options.progress(), drafts.size());
    return drafts.parallelStream()
        .map(draft -> {
          Row row = check.row(draft.practice(), draft.language(), draft.text());
          told.run();
          return row;
        })
        .toList();
  }

  /** Tells each number once and in order, whichever thread comes first. */
  private static Runnable inTurn(CheckOptions.Progress progress, int total) {
    var done = new AtomicInteger();
    return () -> {
      synchronized (done) {
        progress.checked(done.incrementAndGet(), total);
      }
    };
  }

  /** What becomes one row. */
  private record Draft(Practice practice, Language language, PracticeText text) {}

  private static Stream<Draft> drafts(Practice practice) {
    return practice.texts().entrySet().stream()
        .sorted(BY_CODE)
        .map(text -> new Draft(practice, text.getKey(), text.getValue()));
  }

  private Row row(Practice practice, Language language, PracticeText text) {
    Writing writing = Writing.of(practice, language, text);
    Standing standing = standing(practice, text);
    List<Remark> remarks = linter.check(writing, practice.grounds().evidence());
    return new Row(
        practice.id(),
        language.code(),
        plainness(writing),
        delivery(writing),
        standing,
        remarks,
        passes(standing, remarks));
  }

  private static boolean passes(Standing standing, List<Remark> remarks) {
    return standing.missing().isEmpty()
        && !standing.expired()
        && !standing.early()
        && remarks.stream().noneMatch(Remark::fails);
  }

  private Plainness plainness(Writing writing) {
    return new Plainness(
        Gauge.of(writing.language()).map(gauge -> gauge.formula().name()).orElse(""),
        linter.grade(writing).orElse(null),
        writing.sentences().stream().mapToInt(one -> one.words().size()).max().orElse(0),
        ShapeRules.mean(writing),
        linter.familiarShare(writing).orElse(null));
  }

  private Delivery delivery(Writing writing) {
    SmsSegments segments = linter.segments(writing);
    int seconds = Math.ceilDiv(writing.words().size() * 60, WORDS_PER_MINUTE);
    return new Delivery(segments.count(), segments.encoding().name(), seconds);
  }

  private Standing standing(Practice practice, PracticeText text) {
    LocalDate last = practice.lastServedOn();
    return new Standing(
        missing(text),
        last.equals(LocalDate.MAX) ? "" : last.toString(),
        today.isAfter(last),
        !practice.review().happenedBy(today),
        practice.grounds().sources().size());
  }

  private static List<String> missing(PracticeText text) {
    List<String> missing = new ArrayList<>();
    if (text.questions().size() < QUESTIONS_MIN) {
      missing.add("questions");
    }
    if (text.plain().steps().isEmpty()) {
      missing.add("steps");
    }
    if (text.plain().why().isBlank()) {
      missing.add("why");
    }
    if (text.plain().whenToGetHelp().isBlank()) {
      missing.add("help");
    }
    return missing;
  }

  private static Totals totals(List<Row> rows) {
    List<Double> grades =
        rows.stream()
            .filter(row -> row.language().equals("en"))
            .map(row -> row.plainness().grade())
            .filter(Objects::nonNull)
            .toList();
    return new Totals(
        rows.size(),
        (int) rows.stream().filter(Row::passed).count(),
        Spread.of(grades),
        Spread.of(rows.stream().map(row -> (double) row.delivery().segments()).toList()),
        rows.stream().mapToInt(row -> row.plainness().longest()).max().orElse(0),
        Spread.of(rows.stream().map(row -> (double) row.delivery().spokenSeconds()).toList()));
  }

  private static List<String> lines(PackReading reading, Finding.Weight weight) {
    return reading.findings().stream()
        .filter(finding -> finding.weight() == weight)
        .map(Finding::toString)
        .toList();
  }
}
