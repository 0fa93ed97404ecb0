package org.plainline.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.practice.Source;
import org.plainline.knowledge.readability.CheckOptions;
import org.plainline.knowledge.readability.CheckReport;
import org.plainline.knowledge.readability.PackCheck;

class StarterPackTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Set<Language> LANGUAGES =
      List.of("en", "es", "fr", "pt", "ar", "hi", "sw").stream()
          .map(Language::new)
          .collect(Collectors.toUnmodifiableSet());

  private final PackFiles files =
      PackFiles.onClassPath(StarterPackTest.class.getClassLoader(), "packs/starter");
  private final PackReading reading = new PackReader().read(files);
  private final Pack pack = reading.pack().orElseThrow();
  private final List<Practice> practices = pack.practices();
  private final CheckReport report = PackCheck.of(reading, CheckOptions.on(DAY));

  /**
   * World and regional bodies of health, children, relief, rights and food, and national ones of
   * health, emergencies, consumers and older people whose advice the pack is made from.
   */
  private static final Pattern KNOWN =
      Pattern.compile(
          "WHO|PAHO|UNICEF|UN (Human Rights|agencies|reliefweb)|IFRC|ICRC|OECD|Zero Project|FAO"
              + "|WFD|HelpAge|([A-Z]\\S* )*(Red Cross|Red Crescent)|988|This service"
              + "|US (CDC|FDA|HHS|HRSA|NIH|NIA|SAMHSA|EPA|FCC|FTC|Veterans|pediatricians)"
              + "|US National Library of Medicine|AAP|Ready.gov|NAD|Rhode Island|Sacramento"
              + "|California Health|Maryland|Hawaii|New Jersey|West Virginia|Disability Rights");

  @Test
  void every_text_can_be_read_and_is_plain_enough_to_serve() {
    assertThat(report.broken()).isEmpty();
    assertThat(report.rows()).filteredOn(row -> !row.passed()).isEmpty();
    assertThat(report.passed()).isTrue();
  }

  @Test
  void english_reads_at_grade_five_and_a_half_in_short_sentences() {
    List<CheckReport.Row> english =
        report.rows().stream().filter(row -> row.language().equals("en")).toList();
    assertThat(english).hasSameSizeAs(practices);
    assertThat(report.totals().grade().max()).isLessThanOrEqualTo(5.5);
    assertThat(report.totals().grade().median()).isLessThanOrEqualTo(5.0);
    assertThat(report.rows()).allMatch(row -> row.plainness().longest() <= 15);
    assertThat(report.rows()).allMatch(row -> row.plainness().mean() <= 10);
  }

  @Test
  void a_first_text_is_two_segments_or_three_in_letters_that_take_more_room() {
    assertThat(report.rows()).extracting(CheckReport.Row::language).contains("ar", "hi", "sw");
    assertThat(report.rows())
        .allMatch(row ->
            row.delivery().segments() <= (row.delivery().encoding().equals("GSM_7") ? 2 : 3));
    assertThat(report.rows())
        .filteredOn(row -> !Set.of("ar", "hi").contains(row.language()))
        .allMatch(row -> row.delivery().encoding().equals("GSM_7"));
  }

  @Test
  void a_lead_can_stand_alone_in_every_language() {
    assertThat(report.rows())
        .flatExtracting(CheckReport.Row::remarks)
        .filteredOn(remark -> remark.rule().equals("PL01"))
        .isEmpty();
  }

  /** What turns blue on light skin looks grey on dark skin, and is as dangerous. */
  @ParameterizedTest
  @CsvSource({
    "en, blue, grey",
    "es, azul, gris",
    "fr, bleu, gris",
    "pt, azu, cinza",
    "ar, زرق, رماد",
    "hi, नील, सलेटी",
    "sw, bluu, kijivu"
  })
  void blue_lips_are_never_named_without_grey_ones(Language language, String blue, String grey) {
    assertThat(practices)
        .flatMap(practice -> Optional.ofNullable(practice.texts().get(language)).stream().toList())
        .extracting(PracticeText::answer)
        .filteredOn(answer -> answer.contains(blue))
        .isNotEmpty()
        .allMatch(answer -> times(blue, answer) <= times(grey, answer));
  }

  private static int times(String part, String text) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void other_languages_take_as_many_words_as_their_pace_allows_for() {
    for (Language language : LANGUAGES) {
      List<Practice> translated =
          practices.stream().filter(practice -> practice.texts().containsKey(language)).toList();
      double english = Pace.words(words(translated, Language.ENGLISH), language);
      assertThat(words(translated, language) / english).as(language.code()).isBetween(0.9, 1.1);
    }
  }

  private static int words(List<Practice> practices, Language language) {
    return practices.stream()
        .map(practice -> practice.texts().get(language).answer())
        .mapToInt(Pace::words)
        .sum();
  }

  @Test
  void no_practice_rests_on_copies_alone() {
    assertThat(practices)
        .filteredOn(practice -> practice.grounds().sources().stream().allMatch(Source::copied))
        .isEmpty();
  }

  /** Work and money are the business of national offices, and what we do ourselves is ours. */
  @Test
  void every_practice_but_those_on_work_and_money_rests_on_a_publisher_known_for_its_subject() {
    assertThat(practices)
        .filteredOn(practice -> !practice.topic().equals("T10"))
        .filteredOn(practice ->
            practice.grounds().sources().stream()
                .noneMatch(source -> KNOWN.matcher(source.publisher()).lookingAt()))
        .extracting(Practice::id)
        .isEmpty();
  }

  @Test
  void two_hundred_questions_over_all_topics_can_be_asked_in_six_ways_or_more() {
    assertThat(practices).hasSizeGreaterThanOrEqualTo(200);
    assertThat(practices).extracting(Practice::topic).containsAll(topics());
    assertThat(practices)
        .allSatisfy(practice ->
            assertThat(questions(practice))
                .as(practice.id())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(6));
  }

  @Test
  void a_mixture_that_can_poison_rests_on_two_sources() {
    List<Practice> mixtures =
        practices.stream().filter(practice -> practice.risk() == RiskClass.I).toList();
    assertThat(mixtures).isNotEmpty();
    assertThat(mixtures)
        .allSatisfy(practice ->
            assertThat(practice.grounds().sources())
                .as(practice.id())
                .hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void nobody_is_named_who_has_not_approved_it() {
    assertThat(practices).filteredOn(practice -> !practice.review().by().isEmpty()).isEmpty();
  }

  @Test
  void the_menu_offers_only_what_is_there_in_every_language() {
    assertThat(pack.about().menu()).isNotEmpty();
    assertThat(practices).extracting(Practice::id).containsAll(pack.about().menu());
    assertThat(translated()).containsAll(pack.about().menu());
  }

  @Test
  void sixty_seven_practices_speak_all_seven_languages_and_the_others_only_english() {
    List<String> translated = translated();
    assertThat(translated).hasSize(67).doesNotHaveDuplicates();
    assertThat(practices).extracting(Practice::id).containsAll(translated);
    assertThat(practices)
        .allSatisfy(practice ->
            assertThat(practice.texts().keySet())
                .as(practice.id())
                .isEqualTo(
                    translated.contains(practice.id()) ? LANGUAGES : Set.of(Language.ENGLISH)));
  }

  private static List<String> topics() {
    return IntStream.rangeClosed(1, 14).mapToObj(number -> "T" + number).toList();
  }

  private static List<String> questions(Practice practice) {
    return Optional.ofNullable(practice.texts().get(Language.ENGLISH))
        .map(PracticeText::questions)
        .orElse(List.of());
  }

  private static List<String> translated() {
    return Wording.lines("packs/starter/translated.txt");
  }
}
