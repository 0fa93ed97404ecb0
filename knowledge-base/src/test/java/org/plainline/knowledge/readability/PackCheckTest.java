package org.plainline.knowledge.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.pack.PackReading;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

class PackCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private final PackReading starter =
      new PackReader()
          .read(PackFiles.onClassPath(PackCheckTest.class.getClassLoader(), "packs/starter"));

  @Test
  void the_starter_pack_keeps_its_limits() {
    CheckReport report = PackCheck.of(starter, CheckOptions.on(DAY));
    assertThat(report.rows()).isNotEmpty();
    assertThat(report.broken()).isEmpty();
    assertThat(report.totals().grade().max()).isLessThanOrEqualTo(5.5);
    assertThat(report.totals().grade().median()).isLessThanOrEqualTo(5.0);
    assertThat(report.totals().longestSentence()).isLessThanOrEqualTo(15);
  }

  @Test
  void a_practice_that_fails_is_not_served() {
    Practice good = inEnglishAlone().get(0);
    Practice bad = hard(inEnglishAlone().get(1));
    PackReading both = reading(List.of(good, bad));
    CheckReport report = PackCheck.of(both, CheckOptions.on(DAY));
    assertThat(report.passed()).isFalse();
    assertThat(report.totals().passed()).isEqualTo(1);
    assertThat(PackCheck.passing(both.pack().orElseThrow(), report).practices())
        .containsExactly(good);
    assertThat(CheckTable.failures(report))
        .anyMatch(line -> line.startsWith("FAILS  " + bad.id() + " [en]: PL04"))
        .noneMatch(line -> line.startsWith("advice") || line.contains(good.id()));
  }

  @Test
  void a_language_that_fails_goes_and_the_others_stay() {
    Practice good = inEnglishAlone().getFirst();
    Map<Language, PracticeText> texts = new HashMap<>(good.texts());
    texts.put(new Language("es"), new PracticeText("Malo", List.of(), plain("¿Qué?")));
    PackReading both = reading(List.of(with(good, texts)));
    CheckReport report = PackCheck.of(both, CheckOptions.on(DAY));
    assertThat(PackCheck.passing(both.pack().orElseThrow(), report).practices())
        .containsExactly(good);
    assertThat(report.rows().getLast().standing().missing())
        .containsExactly("questions", "steps", "why", "help");
  }

  @Test
  void expired_rules_fail_and_expired_first_aid_does_not() {
    CheckReport later = PackCheck.of(starter, CheckOptions.on(DAY.plusYears(3)));
    assertThat(later.rows())
        .anyMatch(row -> row.standing().expired() && !row.passed())
        .anyMatch(row -> row.standing().servedUntil().isEmpty() && !row.standing().expired());
  }

  @Test
  void a_review_dated_in_the_future_is_told_as_such_and_one_that_ran_out_too() {
    CheckReport before = PackCheck.of(starter, CheckOptions.on(DAY.minusYears(1)));
    assertThat(before.rows())
        .allMatch(row -> row.standing().early() && !row.standing().expired() && !row.passed());
    assertThat(CheckTable.lines(before))
        .anyMatch(line -> line.contains("FUTURE"))
        .anyMatch(line -> line.contains("Its review is dated in the future."));
    CheckReport later = PackCheck.of(starter, CheckOptions.on(DAY.plusYears(3)));
    assertThat(CheckTable.lines(later))
        .anyMatch(line -> line.contains("EXPIRED"))
        .anyMatch(line -> line.contains("Its review has run out."))
        .noneMatch(line -> line.contains("FUTURE"));
  }

  @Test
  void the_table_fits_the_page_and_progress_is_told() {
    List<Integer> told = new ArrayList<>();
    CheckReport report =
        PackCheck.of(starter, new CheckOptions(DAY, (done, total) -> told.add(total - done)));
    assertThat(CheckTable.lines(report)).allMatch(line -> line.length() <= CheckTable.COLUMNS_MAX);
    assertThat(CheckTable.lines(report)).hasSizeGreaterThan(report.rows().size() + 1);
    assertThat(told).hasSize(report.rows().size()).endsWith(0);
  }

  @Test
  void a_pack_that_cannot_be_read_does_not_pass() {
    PackReading nothing =
        new PackReader()
            .read(
                PackFiles.onClassPath(PackCheckTest.class.getClassLoader(), "packs/there-is-none"));
    CheckReport report = PackCheck.of(nothing, CheckOptions.on(DAY));
    assertThat(report.passed()).isFalse();
    assertThat(report.broken()).isNotEmpty();
  }

  private PackReading reading(List<Practice> practices) {
    Pack pack = new Pack(starter.pack().orElseThrow().about(), practices);
    return new PackReading(Optional.of(pack), List.of());
  }

  private List<Practice> inEnglishAlone() {
    return starter.pack().orElseThrow().practices().stream()
        .filter(practice -> practice.texts().size() == 1)
        .toList();
  }

  private static Practice hard(Practice practice) {
    PracticeText text = practice.texts().get(Language.ENGLISH);
    PlainText plain = plain("Individuals should prioritise epidemiological surveillance.");
    return with(
        practice,
        Map.of(Language.ENGLISH, new PracticeText(text.title(), text.questions(), plain)));
  }

  private static PlainText plain(String lead) {
    return new PlainText(lead, List.of(), "", "");
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
}
