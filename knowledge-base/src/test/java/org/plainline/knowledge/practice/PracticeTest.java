package org.plainline.knowledge.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Review.Approval;

class PracticeTest {

  private static final LocalDate REVIEWED = LocalDate.parse("2026-01-01");

  @ParameterizedTest
  @CsvSource({
    "D, 2026-03-01, 2026-03-01, true",
    "D, 2026-03-01, 2026-03-02, false",
    "D, 2030-01-01, 2026-06-30, true",
    "D, 2030-01-01, 2026-07-01, false",
    "E, 2030-01-01, 2026-03-03, false",
    "M, 2030-01-01, 2026-01-02, true",
    "M, 2030-01-01, 2026-01-03, false",
    "I, 2030-01-01, 2027-01-02, false",
    "A, 2026-03-01, 2036-01-01, true",
    "H, 2026-03-01, 2036-01-01, true",
    "J, 2026-03-01, 2036-01-01, true",
    "L, 2026-03-01, 2036-01-01, true"
  })
  void the_earlier_of_review_and_hard_limit_counts_except_for_classes_kept_serving(
      RiskClass risk, LocalDate until, LocalDate day, boolean served) {
    Practice practice = practice(risk, new Review(REVIEWED, until, List.of()));

    assertThat(practice.servedAt(day)).isEqualTo(served);
  }

  @Test
  void vetted_means_two_different_people_of_one_organisation() {
    Approval ann = new Approval("Ann", "Red Cross", "nurse");
    Approval annAgain = new Approval(" ann", "Red Cross", "editor");
    Approval ben = new Approval("Ben", "Red Cross", "doctor");
    Approval cleo = new Approval("Cleo", "City", "doctor");

    assertThat(review().vettedBy(false)).isEmpty();
    assertThat(review(ann).vettedBy(false)).isEmpty();
    assertThat(review(ann, annAgain).vettedBy(false)).isEmpty();
    assertThat(review(ann, cleo).vettedBy(false)).isEmpty();
    assertThat(review(cleo, ann, ben).vettedBy(false)).isEqualTo("Red Cross");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Ann Lee,   Red Cross, ann  lee,  Red Cross, false
          Ann Lee,   Red Cross, ANN LEE,   red cross, false
          Ann Lee,   Red Cross, 'Ann\u00A0Lee', Red Cross, false
          Zoé,       Red Cross, 'Zoe\u0301', Red Cross, false
          Ann,       Red Cross, ' ',       Red Cross, false
          Ann,       ' ',       Ben,       ' ',       false
          Ann,       Red Cross, Ben,       'red  cross', true
          """)
  void one_person_however_spelled_is_not_two(
      String one, String itsPlace, String other, String otherPlace, boolean vetted) {
    Review review =
        review(new Approval(one, itsPlace, "nurse"), new Approval(other, otherPlace, "doctor"));
    assertThat(!review.vettedBy(false).isEmpty()).isEqualTo(vetted);
  }

  @ParameterizedTest
  @CsvSource({
    "D, editor, teacher, false",
    "A, editor, volunteer, false",
    "I, Head Nurse, editor, true",
    "C, editor, médico de familia, true",
    "B, editor, طبيبة, true",
    "D, editor, डॉक्टर, true",
    "D, nursery teacher, editor, false",
    "L, editor, teacher, true",
    "H, editor, fire officer, true"
  })
  void for_health_one_of_the_two_treats_people(
      RiskClass risk, String one, String other, boolean vetted) {
    Approval ann = new Approval("Ann", "Red Cross", one);
    Approval ben = new Approval("Ben", "Red Cross", other);
    assertThat(practice(risk, review(ann, ben)).vetted()).isEqualTo(vetted);
    assertThat(Serving.VETTED.permits(practice(risk, review(ann, ben)), REVIEWED))
        .isEqualTo(vetted);
  }

  @Test
  void a_clinician_of_another_organisation_does_not_count() {
    Approval ann = new Approval("Ann", "Red Cross", "editor");
    Approval ben = new Approval("Ben", "Red Cross", "teacher");
    Approval cleo = new Approval("Cleo", "City", "doctor");
    assertThat(practice(RiskClass.D, review(ann, ben, cleo)).vetted()).isFalse();
  }

  @Test
  void a_review_in_the_future_has_not_happened() {
    Practice practice = practice(RiskClass.A, review());
    assertThat(practice.servedAt(REVIEWED.minusDays(2))).isFalse();
    assertThat(practice.servedAt(REVIEWED.minusDays(1))).isTrue();
  }

  @Test
  void what_is_not_vetted_is_served_only_for_trying_out_and_never_when_expired() {
    Practice practice = practice(RiskClass.D, review());

    assertThat(Serving.VETTED.permits(practice, REVIEWED)).isFalse();
    assertThat(Serving.SOURCED.permits(practice, REVIEWED)).isTrue();
    assertThat(Serving.SOURCED.permits(practice, REVIEWED.plusYears(1))).isFalse();
  }

  private static Review review(Approval... by) {
    return new Review(REVIEWED, REVIEWED.plusDays(30), List.of(by));
  }

  private static Practice practice(RiskClass risk, Review review) {
    var source = new Source("WHO", "Fever", "https://x.org", REVIEWED, Source.Kind.PRIMARY);
    var text = new PracticeText("Fever", List.of(), new PlainText("Rest.", List.of(), "", ""));
    return new Practice(
        "t4-fever",
        "T4",
        risk,
        new Reach(List.of("everyone"), "world"),
        new Grounds(Grounds.Evidence.HIGH, List.of(source)),
        review,
        Map.of(Language.ENGLISH, text));
  }
}
