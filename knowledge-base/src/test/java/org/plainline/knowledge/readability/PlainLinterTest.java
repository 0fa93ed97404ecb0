package org.plainline.knowledge.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.bot.plain.Phrases;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.practice.Grounds.Evidence;

class PlainLinterTest {

  private final PlainLinter linter = new PlainLinter();

  @Test
  void each_rule_finds_what_breaks_it_and_leaves_the_rest() {
    Set<String> seen = new TreeSet<>();
    for (String[] row : Table.rows("rules.tsv")) {
      List<Remark> remarks = check(Language.ENGLISH, "Stay home.", List.of(row[2]));
      boolean broken = rules(remarks).contains(row[0]);
      assertThat(broken)
          .as(row[0] + ": " + row[2] + " " + remarks)
          .isEqualTo(row[1].equals("breaks"));
      seen.add(row[0]);
    }
    assertThat(seen).hasSize(20);
  }

  @Test
  void six_more_languages_have_rules_of_their_own() {
    Set<String> seen = new TreeSet<>();
    for (String[] row : Table.rows("rules-languages.tsv")) {
      String lead = row[1].equals("PL01") ? row[3] : "x";
      Set<String> found = rules(check(new Language(row[0]), lead, List.of(row[3])));
      assertThat(found.contains(row[1]))
          .as(String.join(" ", row))
          .isEqualTo(row[2].equals("breaks"));
      seen.add(row[0] + row[1] + row[2]);
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(96);
  }

  @Test
  void nine_of_ten_findings_about_ideas_passives_and_double_no_are_right() {
    for (String rule : List.of("PL03", "PL07", "PL09")) {
      List<String[]> found =
          Table.rows("labelled.tsv").stream()
              .filter(row -> rules(check(Language.ENGLISH, "x", List.of(row[1]))).contains(rule))
              .toList();
      long right = found.stream().filter(row -> row[0].equals(rule)).count();
      assertThat((double) right / found.size()).as(rule).isGreaterThanOrEqualTo(0.9);
      assertThat((double) right / labelled(rule)).as(rule).isGreaterThanOrEqualTo(0.8);
    }
  }

  @Test
  void nine_of_ten_passives_are_found_and_right_among_sentences_that_no_rule_was_made_for() {
    List<String[]> unseen = Table.rows("passives-unseen.tsv");
    List<String[]> found =
        unseen.stream()
            .filter(row -> rules(check(Language.ENGLISH, "x", List.of(row[1]))).contains("PL07"))
            .toList();
    assertToldApart(unseen, found, "PL07", 0.9);
  }

  @Test
  void a_lead_that_leans_on_what_stands_elsewhere_is_found_and_no_other() {
    List<String[]> leads = Table.rows("leads.tsv");
    List<String[]> found =
        leads.stream()
            .filter(
                row -> rules(check(Language.ENGLISH, row[1], List.of("Rest."))).contains("PL01"))
            .toList();
    assertToldApart(leads, found, "leans", 0.95);
  }

  /** Precision and recall of what was found among rows whose first cell is their label. */
  private static void assertToldApart(
      List<String[]> rows, List<String[]> found, String label, double atLeast) {
    double right = found.stream().filter(row -> row[0].equals(label)).count();
    double labelled = rows.stream().filter(row -> row[0].equals(label)).count();
    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(right / found.size()).isGreaterThanOrEqualTo(atLeast);
    assertThat(right / labelled).isGreaterThanOrEqualTo(atLeast);
  }

  private static long labelled(String rule) {
    return Table.rows("labelled.tsv").stream().filter(row -> row[0].equals(rule)).count();
  }

  @Test
  void the_answer_comes_first_and_in_one_sentence() {
    assertThat(rules(check(Language.ENGLISH, "Do you cough? Stay home.", List.of("Rest."))))
        .contains("PL01");
    assertThat(rules(check(Language.ENGLISH, "Should I go?", List.of("Rest.")))).contains("PL01");
    assertThat(rules(check(Language.ENGLISH, "Stay home.", List.of("Rest."))))
        .doesNotContain("PL01");
  }

  @Test
  void more_than_five_steps_fail_and_more_than_three_are_worth_a_look() {
    List<String> rest = Collections.nCopies(6, "Rest.");
    assertThat(check(Language.ENGLISH, "Stay home.", rest))
        .anyMatch(remark -> remark.rule().equals("PL16") && remark.fails());
    assertThat(check(Language.ENGLISH, "Stay home.", rest.subList(0, 4)))
        .anyMatch(remark -> remark.rule().equals("PL16") && !remark.fails());
    assertThat(check(Language.ENGLISH, "Stay home.", rest.subList(0, 3))).isEmpty();
  }

  @Test
  void sentences_have_ten_words_on_average() {
    List<String> twelve =
        Collections.nCopies(5, "Put the wet clothes on the line outside so they dry soon.");
    assertThat(check(Language.ENGLISH, "Stay home.", twelve))
        .anyMatch(remark -> remark.rule().equals("PL02") && remark.place().sentence() == 0);
    assertThat(rules(check(Language.ENGLISH, "Stay home.", twelve.subList(0, 3))))
        .doesNotContain("PL02");
  }

  @Test
  void a_part_is_said_in_25_seconds() {
    String eight = "Put the wet clothes on the line outside. ";
    assertThat(rules(check(Language.ENGLISH, "Stay home.", List.of(eight.repeat(8)))))
        .contains("PL24");
    assertThat(rules(check(Language.ENGLISH, "Stay home.", List.of(eight.repeat(7)))))
        .doesNotContain("PL24");
  }

  @Test
  void a_finding_says_where_what_and_a_plainer_word() {
    Remark remark =
        check(Language.ENGLISH, "Stay home.", List.of("Check the child for dehydration."))
            .getFirst();
    assertThat(remark)
        .hasToString(
            "t9-test [en] sentence 2 (step): PL06 Few people know the word \"dehydration\"."
                + " Plainer: too little water in the body.");
  }

  @Test
  void long_words_fail_in_every_language_that_has_a_formula() {
    assertThat(grades("es", "Las recomendaciones institucionales internacionales contraindican."))
        .contains("PL04");
    assertThat(grades("es", "Lave sus manos con agua.")).doesNotContain("PL04");
    assertThat(grades("fr", "Les recommandations institutionnelles internationales évolueront."))
        .contains("PL04");
    assertThat(grades("fr", "Lave tes mains.")).doesNotContain("PL04");
    assertThat(grades("pt", "Recomendações institucionais internacionais contraindicam."))
        .contains("PL04");
    assertThat(grades("pt", "Lave as mãos com água.")).doesNotContain("PL04");
  }

  @Test
  void a_language_without_a_formula_is_held_to_short_sentences() {
    String longOne =
        "Osha mikono yako kwa maji na sabuni kila mara kabla ya kula na baada ya kula"
            + " chakula chako nyumbani.";
    assertThat(grades("sw", longOne)).contains("PL02").doesNotContain("PL04");
    assertThat(grades("sw", "Osha mikono yako.")).isEmpty();
    assertThat(grades("hi", "अपने हाथ धोएं।")).isEmpty();
  }

  @Test
  void accents_that_fold_are_free_and_a_letter_that_does_not_is_found() {
    assertThat(grades("es", "Bebe más agua.")).doesNotContain("PL17");
    assertThat(grades("es", "Bebe вода.")).contains("PL17");
  }

  @Test
  void weak_evidence_is_told_in_one_of_three_phrases_in_every_language() {
    Phrases phrases = Phrases.of(Wording.tables("phrases"));
    for (Language language : Wording.languages()) {
      assertThat(rules(sure(language, "x", Evidence.LOW))).as(language.code()).contains("PL22");
      assertThat(rules(sure(language, "x", Evidence.MODERATE))).doesNotContain("PL22");
      assertThat(List.of("sure.known", "sure.likely", "sure.unknown"))
          .allSatisfy(key ->
              assertThat(rules(sure(language, phrases.say(language, key) + " x.", Evidence.LOW)))
                  .as(language.code() + " " + key)
                  .doesNotContain("PL22"));
    }
  }

  private List<Remark> sure(Language language, String why, Evidence evidence) {
    var plain = new PlainText("x", List.of("x"), why, "");
    return linter.check(Writing.of("t9-test", language, plain), evidence);
  }

  private Set<String> grades(String language, String lead) {
    return rules(check(new Language(language), lead, List.of(lead)));
  }

  private List<Remark> check(Language language, String lead, List<String> steps) {
    return linter.check(Writing.of("t9-test", language, new PlainText(lead, steps, "", "")));
  }

  private static Set<String> rules(List<Remark> remarks) {
    return remarks.stream().map(Remark::rule).collect(Collectors.toSet());
  }
}
